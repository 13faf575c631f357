-- What is being copied, or was, into this database from another one. An unfinished copy must not be served from.
create table database_transfer (
  source       text    not null primary key,
  begun_at     bigint  not null,
  finished_at  bigint
);
