import { describe, expect, it } from 'vitest';
import { summary } from '../testing/conversations.ts';
import { arrange, isOutdated, oldestWait, type Row } from './queue.ts';

const [urgent, first, second] = [summary('urgent', { priority: 'urgent' }), summary('first'), summary('second')];

function rows(...conversations: ReturnType<typeof summary>[]): Row[] {
  return conversations.map((conversation) => ({ conversation, gone: false }));
}

function ids(shown: readonly Row[]): string[] {
  return shown.map(({ conversation, gone }) => conversation.conversationId + (gone ? ' (gone)' : ''));
}

describe('the list', () => {
  it('shows the newest order when nobody has a hand on it', () => {
    const arranged = arrange(rows(first, second), [urgent, second], false);
    expect(ids(arranged.rows)).toEqual(['urgent', 'second']);
    expect(arranged.added).toEqual([]);
    expect(isOutdated(arranged, [urgent, second])).toBe(false);
  });

  it('keeps every row in its place while somebody has', () => {
    const arranged = arrange(rows(first, second), [urgent, second], true);
    expect(ids(arranged.rows)).toEqual(['first (gone)', 'second']);
    expect(arranged.added).toEqual([urgent]);
    expect(isOutdated(arranged, [urgent, second])).toBe(true);
  });

  it('shows in the kept places what is new about each', () => {
    const newest = summary('first', { customerMessages: 4 });
    expect(arrange(rows(first), [newest], true).rows[0]?.conversation.customerMessages).toBe(4);
  });

  it('takes a conversation that came back for what it was', () => {
    const gone = arrange(rows(first), [], true);
    expect(ids(arrange(gone.rows, [first], true).rows)).toEqual(['first']);
  });

  it('knows that only the order changed', () => {
    const arranged = arrange(rows(first, second), [second, first], true);
    expect(arranged.added).toEqual([]);
    expect(isOutdated(arranged, [second, first])).toBe(true);
  });
});

describe('the longest wait', () => {
  it('is of the one who waits longest, who is not always served first', () => {
    const waiting = [
      summary('urgent', { waitingSince: '2026-11-23T09:30:00Z' }),
      summary('patient', { waitingSince: '2026-11-23T09:00:00+01:00' }),
      summary('other', { waitingSince: '2026-11-23T08:30:00Z' }),
    ];
    expect(oldestWait(waiting)).toBe('2026-11-23T09:00:00+01:00');
  });

  it('is nobody’s when nobody waits', () => {
    expect(oldestWait([])).toBeUndefined();
  });
});
