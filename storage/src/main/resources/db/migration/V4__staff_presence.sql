-- When an agent was last seen by any server.
create table staff_presence (
  username  text    not null primary key,
  seen_at   bigint  not null
);
