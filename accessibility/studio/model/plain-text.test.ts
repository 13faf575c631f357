import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it('has a line for each paragraph and item, and the addresses of links', () => {
  const html =
    '<h3>Now</h3><p>Block the card<br>in the app.</p><ol><li>Open <strong>Cards</strong></li><li><p>Choose it</p></li></ol>' +
    '<p>More: <a href="/bank/en/cards">Cards</a></p>';
  expect(plainText(html)).toBe(
    'Now\nBlock the card\nin the app.\n• Open Cards\n• Choose it\nMore: Cards (/bank/en/cards)',
  );
});
