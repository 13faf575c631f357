import type { Author } from '../../ui/api/events.ts';
import type { TranslateWith } from '../texts.ts';

/** Who speaks, so that a person is never taken for the assistant or the other way round. */
export function authorName(author: Author, t: TranslateWith<'talk'>): string {
  switch (author.kind) {
    case 'customer':
      return t('author.customer');
    case 'bot':
      return t('author.bot');
    case 'agent':
      return author.name ? t('message.agent', { name: author.name }) : t('author.agent');
  }
}
