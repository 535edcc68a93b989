-- What is to be done once by one replica. Until then nobody takes it: somebody is about it, or has done it.
create table errand (
  key text primary key,
  until bigint not null
);
create index errand_until on errand (until);
