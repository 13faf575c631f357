-- Until when a token opens its conversation. Null: not told yet. Tokens that are older than this column are told
-- within the hour, and so are those that a server of the version before still issues during an upgrade.
alter table conversation_token add column expires_at bigint;

create index conversation_token_expires on conversation_token (expires_at);
