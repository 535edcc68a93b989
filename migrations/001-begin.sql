-- Everything Liaison keeps. Keys are text made by the program, never sequences, so that no row and no counter is everybody's.
-- Bodies are JSON as text: it keeps what was written to the letter (jsonb reorders keys and refuses \u0000),
-- and every engine has it; body::jsonb makes it readable for people.

create table relationship (
  id text primary key,
  name_key text not null unique,
  version integer not null,
  body text not null
);

-- A domain stands in at most one relationship: that is this primary key, and one look-up in it.
create table relationship_domain (
  domain text primary key,
  relationship_id text not null references relationship (id) on delete cascade
);
create index relationship_domain_of on relationship_domain (relationship_id);

create table removed_relationship (
  id text primary key,
  removed_at bigint not null,
  body text not null
);
create index removed_relationship_at on removed_relationship (removed_at);

-- One row at most: absent means that sharing goes on.
create table sharing_switch (
  name text primary key,
  stopped boolean not null
);

create table draft (
  owner text primary key,
  id text not null,
  version integer not null,
  body text not null
);
create index draft_id on draft (id);

create table own_sharing (
  object_id text primary key,
  most text not null
);

create table conversation (
  id text primary key,
  person text not null,
  met_at bigint not null,
  body text not null
);
create index conversation_of on conversation (person, met_at);

-- Changes made, so that a card pressed again is answered alike and nothing is made twice.
create table operation (
  key text primary key,
  made_at bigint not null,
  body text not null
);
create index operation_made on operation (made_at);

-- Append-only. place (a UUID that begins with the time, RFC 9562 version 7) is the order of writing.
create table journal_line (
  place uuid primary key,
  kind text not null,
  noted_at bigint not null,
  person text,
  target_id text,
  relationship_id text,
  body text not null
);
create index journal_kind on journal_line (kind, noted_at, place);
create index journal_target on journal_line (target_id, noted_at, place);
create index journal_relationship on journal_line (relationship_id, kind, noted_at, place);

-- What may be lost with the server and must cost little until then: no write-ahead log, so no waiting for the disk.
create unlogged table topic (
  conversation_id text primary key,
  asked_at bigint not null,
  body text not null
);
create index topic_asked on topic (asked_at);

-- A sliding window is its members, a row each: two replicas that count at once write different rows.
create unlogged table counted (
  key text not null,
  member text not null,
  added_at bigint not null,
  until bigint not null,
  primary key (key, member)
);
create index counted_until on counted (until);
