create table staff_passkey (
  id          text    not null primary key,
  username    text    not null references staff_account (username) on delete cascade,
  name        text    not null,
  site        text    not null,
  public_key  text    not null,
  uses        bigint  not null,
  created_at  bigint  not null,
  used_at     bigint
);

create index staff_passkey_username on staff_passkey (username);

-- What a passkey is to sign, once and within minutes. Without a user name: whoever signs in.
create table passkey_challenge (
  challenge   text    not null primary key,
  username    text,
  expires_at  bigint  not null
);
