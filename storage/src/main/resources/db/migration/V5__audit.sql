-- What staff read and changed. Entries are added and never updated.
create table audit_entry (
  number   bigint  not null primary key,
  at       bigint  not null,
  -- null: nobody was signed in
  actor    text,
  action   text    not null,
  subject  text,
  detail   text
);

create index audit_entry_at on audit_entry (at);
create index audit_entry_actor on audit_entry (actor, number);
create index audit_entry_subject on audit_entry (subject, number);

-- Counted in a row of its own: numbers have no gaps, so that a missing entry shows, and become visible
-- in their order, so that no reader skips one.
create table audit_count (
  only_row  smallint  not null primary key check (only_row = 1),
  number    bigint    not null
);

insert into audit_count (only_row, number) values (1, 0);
