import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Need } from '../../ui/api/needs.ts';
import { ApiProblem, ServerAway } from '../../ui/api/problem.ts';
import { DeviceStorage } from './device-storage.ts';
import { Needs } from './needs.ts';

describe('how the person needs to be spoken with', () => {
  const storage = () => new DeviceStorage('https://chat.bank.example');
  let put: string[];
  let answers: (() => Promise<unknown> | Error)[];
  let needs: Needs;

  const server = async (stated: readonly Need[]) => {
    const answer = await answers.shift()?.();
    if (answer instanceof Error) throw answer;
    put.push(stated.join(' '));
  };
  const begin = () => new Needs(storage(), { changed: () => {}, due: () => void needs.send(server) });

  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    [put, answers] = [[], []];
    needs = begin();
  });

  afterEach(() => {
    needs.hurry();
    vi.useRealTimers();
  });

  it('is kept on the device, in the order in which it is told', () => {
    needs.choose('simple-words', true);
    needs.choose('text-only', true);
    needs.choose('slow', true);
    needs.choose('slow', false);
    expect(begin().chosen).toEqual(['text-only', 'simple-words']);
  });

  it('is told once, after the person has chosen everything', async () => {
    needs.choose('text-only', true);
    await needs.send(server);
    await vi.advanceTimersByTimeAsync(1_000);
    needs.choose('slow', true);
    await vi.advanceTimersByTimeAsync(1_499);
    expect(put).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(put).toEqual(['text-only slow']);
    expect(needs.unsent).toBe(false);
    await needs.send(server);
    needs.heard(['text-only', 'slow']);
    await needs.send(server);
    expect(put).toHaveLength(1);
  });

  it('is tried again where the server is away, each time after a longer while', async () => {
    answers = [() => new ServerAway('away'), () => new ServerAway('away')];
    needs.choose('relay', true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(put).toEqual(['relay']);
  });

  it('waits for as long as the server asks for', async () => {
    answers = [() => new ApiProblem(429, 'too-many-requests', 'Wait.', [], 50)];
    needs.choose('relay', true);
    await vi.advanceTimersByTimeAsync(45_000);
    expect(put).toEqual([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(put).toEqual(['relay']);
  });

  it('is not lost with the page', async () => {
    needs.choose('relay', true);
    needs.turn();
    needs = begin();
    needs.heard([]);
    expect(needs.chosen).toEqual(['relay']);
    await needs.send(server);
    expect(put).toEqual(['relay']);
  });

  it('is told as it is now, when it changed while it was on its way', async () => {
    let go = () => {};
    answers = [() => new Promise<void>((resolve) => (go = resolve))];
    needs.choose('relay', true);
    await vi.advanceTimersByTimeAsync(1_500);
    needs.choose('relay', false);
    needs.choose('sign-language', true);
    go();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(put).toEqual(['relay', 'sign-language']);
    expect(needs.unsent).toBe(false);
  });

  it('follows another device, unless something was chosen here', () => {
    needs.heard(['slow', 'by-post']);
    expect(needs.chosen).toEqual(['slow']);
    needs.choose('relay', true);
    needs.heard(['text-only']);
    expect(needs.chosen).toEqual(['relay', 'slow']);
  });

  it('is told to a conversation that does not know it yet, and to no other', async () => {
    needs.heard(['slow']);
    await needs.send(server);
    expect(put).toEqual([]);
    needs.turn();
    await needs.send(server);
    expect(put).toEqual(['slow']);
  });

  it('is known to a conversation that began with it', async () => {
    needs.choose('slow', true);
    needs.hurry();
    needs.sent(['slow']);
    await needs.send(server);
    expect(put).toEqual([]);
    expect(needs.unsent).toBe(false);
  });

  it('is not told again when the answer was lost but the log has it, as the log’s last word alone', async () => {
    needs.choose('relay', true);
    needs.turn();
    needs.heard(['relay']);
    await needs.send(server);
    expect([put, needs.unsent]).toEqual([[], false]);

    needs.choose('slow', true);
    needs.turn();
    needs.heard(['relay', 'slow']);
    needs.heard(['text-only']);
    await needs.send(server);
    expect(put).toEqual(['relay slow']);
  });

  it('owes nothing to a conversation where all was taken back before anything was said', async () => {
    needs.choose('relay', true);
    needs.choose('relay', false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([put, needs.unsent]).toEqual([[], false]);
  });

  it('is taken back like it is said', async () => {
    needs.heard(['slow']);
    needs.choose('slow', false);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(put).toEqual(['']);
  });
});
