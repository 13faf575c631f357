-- How the customer asked to be spoken with, as names with spaces between; nothing of conversations that are older.
alter table conversation add column needs text not null default '';
