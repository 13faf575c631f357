-- When any server last saw the window of a customer who waits or is with an agent. Of others there is nothing.
create table customer_window (
  conversation_id  text    not null primary key references conversation (id) on delete cascade,
  seen_at          bigint  not null
);
