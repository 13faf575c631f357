import type { ApprovedAnswer } from '../../desk/model/conversation.ts';

/** What the fake desk's bank has published. */

export const TOPICS = [
  { id: 'cards', name: 'Cards' },
  { id: 'accounts', name: 'Accounts' },
  { id: 'transfers', name: 'Transfers' },
  { id: 'complaints', name: 'Complaints' },
  { id: 'security', name: 'Security' },
];

export const ANSWERS: readonly ApprovedAnswer[] = [
  {
    articleId: 'cards.block.en',
    question: 'How do I block my card?',
    text: 'Block the card in the app: Cards, then Block. Or call +48 22 555 01 11, day and night.',
    html: '<p>Block the card in the app: <strong>Cards → Block</strong>.</p><ul><li>Or call <a href="tel:+48225550111">+48 22 555 01 11</a>, day and night.</li></ul>',
    simple: { text: 'Open the app. Press Cards. Press Block.', html: '<ol><li>Open the app.</li><li>Press Cards.</li><li>Press Block.</li></ol>' },
    confidence: 0.86,
  },
  {
    articleId: 'cards.replace.en',
    question: 'When will my new card come?',
    text: 'A new card comes by post within five working days.',
    html: '<p>A new card comes by post within five working days.</p>',
    confidence: 0.54,
  },
  {
    articleId: 'transfers.abroad.en',
    question: 'How long does a transfer abroad take?',
    text: 'A transfer inside the European Union arrives on the next working day.',
    html: '<p>A transfer inside the European Union arrives on the next working day.</p>',
  },
];
