import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, ServerAway } from '../../ui/api/problem.ts';
import { DeviceStorage } from './device-storage.ts';
import { Outbox } from './outbox.ts';
import { Sender } from './sender.ts';

describe('the sender', () => {
  let outbox: Outbox;
  let arrived: string[];
  let failed: string[];
  let gone: number;
  let onGone: () => void;
  let answers: (() => Error | undefined)[];
  let sender: Sender;

  beforeEach(() => {
    localStorage.clear();
    outbox = new Outbox(new DeviceStorage('https://chat.bank.example'));
    [arrived, failed, gone, answers] = [[], [], 0, []];
    onGone = () => {};
    sender = new Sender(
      outbox,
      async ({ text }) => {
        const error = answers.shift()?.();
        if (error) throw error;
        arrived.push(text);
        return { seq: arrived.length };
      },
      {
        changed: () => {},
        accepted: () => {},
        failed: ({ text }) => failed.push(text),
        gone: () => {
          gone += 1;
          onGone();
        },
      },
    );
  });

  afterEach(() => sender.stop());

  const states = () => outbox.list().map(({ text, state }) => `${text}: ${state}`);

  it('sends one after the other, in the order they were written', async () => {
    ['one', 'two', 'three'].forEach((text) => outbox.add(text));
    await Promise.all([sender.flush(), sender.flush()]);
    expect(arrived).toEqual(['one', 'two', 'three']);
    expect(outbox.list()).toEqual([]);
  });

  it('keeps everything when the server is away, and sends it with the next flush', async () => {
    answers = [() => new ServerAway('away')];
    ['one', 'two'].forEach((text) => outbox.add(text));
    await sender.flush();
    expect(states()).toEqual(['one: failed', 'two: failed']);
    expect(failed).toEqual(['one']);
    await sender.flush();
    expect(arrived).toEqual(['one', 'two']);
  });

  it('tries again by itself, not before the server wants it, until it is taken', async () => {
    vi.useFakeTimers();
    try {
      answers = [() => new ApiProblem(503, 'without-database', 'x', [], 5), () => new ServerAway('away')];
      outbox.add('one');
      await sender.flush();
      await vi.advanceTimersByTimeAsync(4_999);
      expect(states()).toEqual(['one: failed']);
      expect(answers).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(answers).toHaveLength(0);
      expect(failed).toEqual(['one']);
      await vi.advanceTimersByTimeAsync(30_000);
      expect(arrived).toEqual(['one']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('tries nothing again once it is stopped', async () => {
    vi.useFakeTimers();
    try {
      answers = [() => new ServerAway('away')];
      outbox.add('one');
      const sending = sender.flush();
      sender.stop();
      await sending;
      await vi.advanceTimersByTimeAsync(60_000);
      expect(arrived).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([429, 500, 503])('tries again after an answer of %i', async (status) => {
    answers = [() => new ApiProblem(status, 'x', 'x')];
    outbox.add('one');
    await sender.flush();
    expect(states()).toEqual(['one: failed']);
  });

  it.each([400, 409, 413, 422])('does not repeat what an answer of %i refuses, and goes on', async (status) => {
    answers = [() => new ApiProblem(status, 'text-too-long', 'x')];
    ['bad', 'good'].forEach((text) => outbox.add(text));
    await sender.flush();
    expect(states()).toEqual(['bad: refused']);
    expect(arrived).toEqual(['good']);
    await sender.flush();
    expect(arrived).toEqual(['good']);
  });

  it('sends what somebody wants sent while the message on its way fails', async () => {
    answers = [() => new ApiProblem(404, 'not-found', 'x')];
    outbox.add('one');
    onGone = () => void sender.flush(); // the chat goes on in another conversation
    await sender.flush();
    expect(arrived).toEqual(['one']);
    expect(outbox.list()).toEqual([]);
  });

  it.each([401, 404])('keeps everything for a new conversation after an answer of %i', async (status) => {
    answers = [() => new ApiProblem(status, 'not-found', 'x')];
    outbox.add('one');
    await sender.flush();
    expect(gone).toBe(1);
    expect(outbox.list().map(({ text }) => text)).toEqual(['one']);
  });
});
