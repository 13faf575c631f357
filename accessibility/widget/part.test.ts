import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Part } from './part.ts';

describe('a part of the window', () => {
  let asked: string[];
  let failures: number;
  let part: Part<string>;

  beforeEach(() => {
    vi.useFakeTimers();
    [asked, failures] = [[], 0];
    part = new Part((again) => {
      asked.push(again);
      return failures-- > 0 ? Promise.reject(new Error('the network is away')) : Promise.resolve('here');
    });
  });

  afterEach(() => vi.useRealTimers());

  async function load(): Promise<string> {
    const loaded = part.load().catch(() => 'failed');
    await vi.runAllTimersAsync();
    return loaded;
  }

  it('is loaded once, however many ask for it', async () => {
    expect(await Promise.all([load(), load()])).toEqual(['here', 'here']);
    expect(part.loaded).toBe('here');
    expect(asked).toEqual(['']);
  });

  it('is tried once more by itself, under another address', async () => {
    failures = 1;
    expect(await load()).toBe('here');
    expect(asked).toEqual(['', '?1']);
  });

  it('is tried anew when it is needed again, each time under another address', async () => {
    failures = 3;
    expect(await load()).toBe('failed');
    expect(part.loaded).toBeUndefined();
    expect(await load()).toBe('here');
    expect(asked).toEqual(['', '?1', '?2', '?3']);
  });
});
