import { beforeEach, describe, expect, it } from 'vitest';
import type { ChannelListener, OpenChannel } from './channel.ts';
import { laterChannel } from './later-channel.ts';

describe('a way of listening that is loaded later', () => {
  let told: string[];
  let come: (open: OpenChannel) => void;
  let fail: (error: Error) => void;
  let later: OpenChannel;

  const listener: ChannelListener = { ready: () => told.push('ready'), frame: () => {}, lost: (why) => told.push(why) };
  const now: OpenChannel = (after, { ready }) => {
    ready(after);
    return { tell: () => told.push('told') > 0, close: () => told.push('closed') };
  };

  beforeEach(() => {
    told = [];
    const loading = new Promise<OpenChannel>((resolve, reject) => ([come, fail] = [resolve, reject]));
    later = laterChannel(() => loading);
  });

  it('is opened as soon as it is here, and used and closed as any other', async () => {
    const channel = later(7, listener);
    expect(channel.tell({ type: 'typing' })).toBe(false);
    come(now);
    await expect.poll(() => told).toEqual(['ready']);
    expect(channel.tell({ type: 'typing' })).toBe(true);
    channel.close();
    expect(told).toEqual(['ready', 'told', 'closed']);
  });

  it('is lost like any other where it cannot be loaded', async () => {
    later(0, listener);
    fail(new Error('the network is away'));
    await expect.poll(() => told).toEqual(['away']);
  });

  it.each([() => come(now), () => fail(new Error('the network is away'))])('says nothing once it is closed', async (end) => {
    later(0, listener).close();
    end();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(told).toEqual([]);
  });
});
