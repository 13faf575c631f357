import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Need } from '../../ui/api/needs.ts';
import { ApiProblem, ServerAway } from '../../ui/api/problem.ts';
import { DeviceStorage } from './device-storage.ts';
import { KeptNeeds } from './kept-needs.ts';
import { Needs } from './needs.ts';

describe('how the person needs to be spoken with', () => {
  const storage = () => new DeviceStorage('https://chat.bank.example');
  let put: string[];
  let answers: (() => Promise<unknown> | Error)[];
  let kept: KeptNeeds;
  let needs: Needs;

  const server = async (stated: readonly Need[]) => {
    const answer = await answers.shift()?.();
    if (answer instanceof Error) throw answer;
    put.push(stated.join(' '));
  };
  const begin = () => {
    kept = new KeptNeeds(storage());
    needs = new Needs(kept, storage(), { changed: () => {}, due: () => void needs.send(server) });
  };
  const choose = (need: Need, wanted: boolean) => {
    kept.choose(need, wanted);
    needs.chosen();
  };

  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    [put, answers] = [[], []];
    begin();
  });

  afterEach(() => {
    needs.turn();
    vi.useRealTimers();
  });

  it('is kept on the device, in the order in which it is told', () => {
    choose('simple-words', true);
    choose('text-only', true);
    choose('slow', true);
    choose('slow', false);
    begin();
    expect(kept.chosen).toEqual(['text-only', 'simple-words']);
  });

  it('is told once, after the person has chosen everything', async () => {
    choose('text-only', true);
    await needs.send(server);
    await vi.advanceTimersByTimeAsync(1_000);
    choose('slow', true);
    await vi.advanceTimersByTimeAsync(1_499);
    expect(put).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(put).toEqual(['text-only slow']);
    expect(kept.unsent).toBe(false);
    await needs.send(server);
    needs.heard(['text-only', 'slow']);
    await needs.send(server);
    expect(put).toHaveLength(1);
  });

  it('is not told before the person has chosen everything, though the line comes up meanwhile', async () => {
    choose('text-only', true);
    needs.hurry();
    await needs.send(server);
    expect(put).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(put).toEqual(['text-only']);
  });

  it('is tried at once when the line comes up after a failure', async () => {
    answers = [() => new ServerAway('away')];
    choose('relay', true);
    await vi.advanceTimersByTimeAsync(1_500);
    needs.hurry();
    await needs.send(server);
    expect(put).toEqual(['relay']);
  });

  it('is tried again where the server is away, each time after a longer while', async () => {
    answers = [() => new ServerAway('away'), () => new ServerAway('away')];
    choose('relay', true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(put).toEqual(['relay']);
  });

  it('waits for as long as the server asks for', async () => {
    answers = [() => new ApiProblem(429, 'too-many-requests', 'Wait.', [], 50)];
    choose('relay', true);
    await vi.advanceTimersByTimeAsync(45_000);
    expect(put).toEqual([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(put).toEqual(['relay']);
  });

  it('is not lost with the page', async () => {
    choose('relay', true);
    needs.turn();
    begin();
    needs.heard([]);
    expect(kept.chosen).toEqual(['relay']);
    await needs.send(server);
    expect(put).toEqual(['relay']);
  });

  it('is told as it is now, when it changed while it was on its way', async () => {
    let go = () => {};
    answers = [() => new Promise<void>((resolve) => (go = resolve))];
    choose('relay', true);
    await vi.advanceTimersByTimeAsync(1_500);
    choose('relay', false);
    choose('sign-language', true);
    go();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(put).toEqual(['relay', 'sign-language']);
    expect(kept.unsent).toBe(false);
  });

  it('follows another device, unless something was chosen here', () => {
    needs.heard(['slow', 'by-post']);
    expect(kept.chosen).toEqual(['slow']);
    choose('relay', true);
    needs.heard(['text-only']);
    expect(kept.chosen).toEqual(['relay', 'slow']);
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
    choose('slow', true);
    needs.turn();
    needs.heard(['slow']);
    await needs.send(server);
    expect(put).toEqual([]);
    expect(kept.unsent).toBe(false);
  });

  it('is not told again when the answer was lost but the log has it, as the log’s last word alone', async () => {
    choose('relay', true);
    needs.turn();
    needs.heard(['relay']);
    await needs.send(server);
    expect([put, kept.unsent]).toEqual([[], false]);

    choose('slow', true);
    needs.turn();
    needs.heard(['relay', 'slow']);
    needs.heard(['text-only']);
    await needs.send(server);
    expect(put).toEqual(['relay slow']);
  });

  it('owes nothing to a conversation where all was taken back before anything was said', async () => {
    choose('relay', true);
    choose('relay', false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([put, kept.unsent]).toEqual([[], false]);
  });

  it('is taken back like it is said', async () => {
    needs.heard(['slow']);
    choose('slow', false);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(put).toEqual(['']);
  });
});
