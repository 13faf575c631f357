-- Times are milliseconds since 1970 in UTC, ids are text: SQLite and PostgreSQL take both as they are.

create table conversation (
  id                  text     not null primary key,
  created_at          bigint   not null,
  language            text     not null,
  channel             text     not null,
  page                text     not null,
  state               text     not null check (state in ('bot', 'waiting', 'agent', 'closed')),
  topic               text     not null,
  -- 0 urgent, 1 normal: the order of serving
  priority            smallint not null check (priority in (0, 1)),
  hand_over_reason    text,
  waiting_since       bigint,
  agent               text,
  agent_name          text,
  last_seq            bigint   not null,
  last_customer_seq   bigint   not null,
  answered_up_to      bigint   not null,
  customer_messages   integer  not null,
  misunderstandings   integer  not null,
  unanswered_since    bigint,
  closed_at           bigint,
  rating              integer,
  check ((state = 'agent') = (agent is not null))
);

create index conversation_waiting on conversation (priority, waiting_since, id) where state = 'waiting';
create index conversation_with_agent on conversation (unanswered_since, id) where state = 'agent';
create index conversation_awaiting_bot on conversation (id) where state = 'bot' and answered_up_to < last_customer_seq;
create index conversation_open on conversation (created_at) where state <> 'closed';
create index conversation_closed on conversation (closed_at) where state = 'closed';

create table conversation_token (
  token_hash       text not null primary key,
  conversation_id  text not null references conversation (id) on delete cascade
);

create index conversation_token_conversation on conversation_token (conversation_id);

create table conversation_event (
  conversation_id    text   not null references conversation (id) on delete cascade,
  seq                bigint not null,
  at                 bigint not null,
  type               text   not null,
  client_message_id  text,
  payload            text   not null,
  primary key (conversation_id, seq),
  unique (conversation_id, client_message_id)
);

create index conversation_event_claim on conversation_event (at) where type = 'agent-joined';

create index conversation_event_bot on conversation_event (at) where type = 'bot-said';

create table conversation_note (
  id               text   not null primary key,
  conversation_id  text   not null references conversation (id) on delete cascade,
  at               bigint not null,
  after_seq        bigint not null,
  author           text   not null,
  name             text   not null,
  text             text   not null
);

create index conversation_note_conversation on conversation_note (conversation_id, at);

create table staff_account (
  username       text not null primary key,
  name           text not null,
  roles          text not null,
  password_hash  text not null
);

create table staff_session (
  token_hash  text   not null primary key,
  username    text   not null references staff_account (username) on delete cascade,
  expires_at  bigint not null
);

create index staff_session_username on staff_session (username);
