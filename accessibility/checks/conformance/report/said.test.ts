// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { excuses, findings } from './said.ts';

const ENTRY = { row: 'S01', date: '2026-10-01', with: 'NVDA 2026.2 and Firefox 145 on Windows 11', result: 'holds', remarks: 'Every picture says what it shows.' };
const read = (more: object) => findings({ entries: [{ ...ENTRY, ...more }] }, '2026-11-01');

describe('what people write down', () => {
  it('is kept by row, oldest first', () => {
    const byHand = findings({ entries: [{ ...ENTRY, date: '2026-10-02' }, ENTRY] }, '2026-11-01');
    expect(byHand.get('S01')!.map(({ date }) => date)).toEqual(['2026-10-01', '2026-10-02']);
  });

  it.each([
    ['a row that does not exist', { row: 'S99' }, 'there is no row S99'],
    ['a row that tests alone prove', { row: 'K10' }, 'K10 is proved by tests alone'],
    ['a day that has not been', { date: '2027-01-01' }, '2027-01-01 is no day that has been'],
    ['a day that never is', { date: '2026-02-30' }, '2026-02-30 is no day that has been'],
    ['another result', { result: 'fine' }, 'not fine'],
    ['nothing noticed', { remarks: ' ' }, 'remarks missing'],
    ['something else', { name: 'Anna' }, 'name means nothing here'],
  ])('is refused with %s', (_, more, message) => {
    expect(() => read(more)).toThrow(message);
  });

  it('gives reasons for what does not apply', () => {
    expect(excuses({ M02: { reason: 'No voice.' } }).get('M02')).toEqual({ reason: 'No voice.' });
    expect(() => excuses({ M02: { reason: '' } })).toThrow('M02 needs a reason');
    expect(() => excuses({ L15: { reason: 'No voice.' } })).toThrow('L15 is for people to find out');
  });
});
