-- An import that waits for its admin to say `apply`; one per admin, for half an hour.
create table import_plan (
  owner text primary key,
  made_at bigint not null,
  body text not null
);
