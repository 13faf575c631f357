-- The answer in plain words, HTML like the answer. Null: nobody wrote one.
alter table article_revision add column simple text;
