import type { Author } from '../ui/api/events.ts';
import type { Translate } from './texts.ts';

/** Who speaks, so that a person is never taken for the assistant or the other way round. */
export function authorName(author: Author, t: Translate): string {
  switch (author.kind) {
    case 'customer':
      return t('author.customer');
    case 'bot':
      return t('author.bot');
    case 'agent':
      return author.name ? t('message.agent', { name: author.name }) : t('author.agent');
  }
}

/** The short name that "is writing" goes with. */
export function typingName(by: Author, t: Translate): string {
  return by.kind === 'bot' ? t('title.bot') : (by.name ?? t('author.agent'));
}
