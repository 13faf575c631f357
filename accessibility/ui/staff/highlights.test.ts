import { describe, expect, it } from 'vitest';
import { highlighted } from './highlights.ts';

const marks = (text: string, ...words: string[]) =>
  highlighted(text, words)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('words to show in a text', () => {
  it('are marked wherever they stand as a whole', () => {
    expect(marks('How do I block my card? A card is a card.', 'block', 'card')).toBe(
      'How do I [block] my [card]? A [card] is a [card].',
    );
    expect(marks('The cardboard of a discard', 'card')).toBe('The cardboard of a discard');
  });

  it('are found at both ends, beside accents and with signs that mean something in a pattern', () => {
    expect(marks('Karta', 'Karta')).toBe('[Karta]');
    expect(marks('Zablokować kartę', 'Zablokować', 'kartę')).toBe('[Zablokować] [kartę]');
    expect(marks('żądać żąda', 'żąda')).toBe('żądać [żąda]');
    expect(marks('What is a 3-D (secure) code?', '3-D', '(secure)')).toBe('What is a [3-D] [(secure)] code?');
  });

  it('need no spaces around them in Chinese, and the longest counts', () => {
    expect(marks('怎么锁定我的银行卡？', '锁定', '银行', '银行卡')).toBe('怎么[锁定]我的[银行卡]？');
  });

  it('leave a text as it is when there are none', () => {
    expect(highlighted('How do I pay?', [])).toEqual([{ text: 'How do I pay?', marked: false }]);
    expect(marks('How do I pay?', 'card')).toBe('How do I pay?');
  });
});
