-- Notes are deleted by their age.
create index conversation_note_at on conversation_note (at);
