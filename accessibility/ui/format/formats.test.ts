import { describe, expect, it } from 'vitest';
import { Formats } from './formats.ts';

const NOW = new Date('2026-11-03T12:00:00Z');

describe('formats', () => {
  it.each([
    ['pl', '12 345,5'],
    ['en', '12,345.5'],
    ['hu', '12 345,5'],
    ['ru', '12 345,5'],
    ['zh', '12,345.5'],
  ] as const)('writes numbers as %s does', (language, expected) => {
    expect(new Formats(language).number(12345.5).replace(/\s/g, ' ')).toBe(expected);
  });

  it.each([
    ['2026-11-03T11:59:30Z', '30 seconds ago'],
    ['2026-11-03T11:55:00Z', '5 minutes ago'],
    ['2026-11-03T09:10:00Z', '2 hours ago'],
    ['2026-11-02T11:00:00Z', 'yesterday'],
  ])('tells how long ago %s was', (moment, expected) => {
    expect(new Formats('en').ago(moment, NOW)).toBe(expected);
  });

  it.each([
    [20, '1 min'],
    [300, '5 min'],
    [3900, '1 hr 5 min'],
  ])('tells how long %i seconds are', (seconds, expected) => {
    expect(new Formats('en').duration(seconds).replace(/mins\b/, 'min')).toBe(expected);
  });

  it.each([
    [20, '1 minute'],
    [272, '5 minutes'],
    [1400, '25 minutes'],
    [5000, '1 hour 30 minutes'],
    [7300, '2 hours'],
  ])('rounds what %i seconds are about', (seconds, expected) => {
    expect(new Formats('en').roughly(seconds)).toBe(expected);
  });

  it('leaves the day out for today only', () => {
    const formats = new Formats('en');
    expect(formats.timeOrDate(NOW, NOW)).toBe(formats.time(NOW));
    expect(formats.timeOrDate('2026-10-01T12:00:00Z', NOW)).toContain('2026');
  });
});
