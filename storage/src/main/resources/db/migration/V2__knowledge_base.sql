create table article (
  id                  text    not null primary key,
  article_key         text    not null,
  language            text    not null,
  topic               text    not null,
  revision            bigint  not null,
  published_revision  bigint,
  published_at        bigint,
  created_at          bigint  not null,
  -- key, question, other wordings and answer of the newest revision, folded: what editors search in
  search_text         text    not null,
  unique (article_key, language),
  check ((published_revision is null) = (published_at is null))
);

create index article_in_order on article (topic, article_key, language);
create index article_published on article (language, topic, article_key) where published_revision is not null;

create table article_revision (
  article_id   text      not null references article (id) on delete cascade,
  revision     bigint    not null,
  article_key  text      not null,
  language     text      not null,
  topic        text      not null,
  urgent       smallint  not null check (urgent in (0, 1)),
  question     text      not null,
  -- one a line
  variants     text      not null,
  answer       text      not null,
  saved_at     bigint    not null,
  saved_by     text      not null,
  primary key (article_id, revision)
);

-- What became of articles for customers, by whom: news for search indexes, and a record for auditors.
create table article_publication (
  number        bigint  not null primary key,
  article_id    text    not null,
  -- null: no longer published
  revision      bigint,
  at            bigint  not null,
  published_by  text    not null
);

-- Counted in a row of its own: whoever publishes holds its lock until the commit, so numbers become
-- visible in their order and no reader skips one.
create table article_publication_count (
  only_row  smallint  not null primary key check (only_row = 1),
  number    bigint    not null
);

insert into article_publication_count (only_row, number) values (1, 0);

create table unanswered_question (
  id             bigint    not null primary key,
  language       text      not null,
  -- equal for questions that count as the same
  word_group     text      not null,
  question       text      not null,
  asked          integer   not null,
  last_asked_at  bigint    not null,
  dismissed      smallint  not null check (dismissed in (0, 1)),
  unique (language, word_group)
);

create index unanswered_question_by_count on unanswered_question (asked, last_asked_at) where dismissed = 0;

create table unanswered_wording (
  question_id    bigint  not null references unanswered_question (id) on delete cascade,
  wording        text    not null,
  last_asked_at  bigint  not null,
  primary key (question_id, wording)
);

create table unanswered_count (
  -- start of an hour
  hour   bigint   not null primary key,
  asked  integer  not null
);
