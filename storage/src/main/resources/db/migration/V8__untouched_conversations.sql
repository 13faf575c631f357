-- Who lets go of old conversations finds them without reading those that have been made anonymous, however many there are.
create index conversation_of_somebody on conversation (created_at)
  where state in ('bot', 'closed') and id not like 'anonymous%';
