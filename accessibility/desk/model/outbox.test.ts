import { beforeEach, describe, expect, it } from 'vitest';
import { ServerAway } from '../../ui/api/problem.ts';
import { DeviceStore } from '../../ui/staff/device-store.ts';
import { Outbox } from './outbox.ts';

interface Sent {
  readonly name: string;
  readonly text: string;
  readonly arrive: () => void;
  readonly fail: () => void;
}

describe('the outbox', () => {
  let sent: Sent[];

  const outboxOf = (username = 'ewa') =>
    new Outbox(
      new DeviceStore(username),
      (_, name, text) =>
        new Promise<void>((resolve, reject) =>
          sent.push({ name, text, arrive: resolve, fail: () => reject(new ServerAway('away')) }),
        ),
    );
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  beforeEach(() => {
    localStorage.clear();
    sent = [];
  });

  it('sends one after the other, in the order of writing', async () => {
    const outbox = outboxOf();
    outbox.add('a', 'one');
    outbox.add('a', 'two');
    expect(sent.map(({ text }) => text)).toEqual(['one']);
    sent[0]!.arrive();
    await settled();
    expect(sent.map(({ text }) => text)).toEqual(['one', 'two']);
    sent[1]!.arrive();
    await settled();
    expect(outbox.of('a')).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });

  it('keeps later replies back after a failure, and sends all under the same names again', async () => {
    const outbox = outboxOf();
    outbox.add('a', 'one');
    outbox.add('a', 'two');
    sent[0]!.fail();
    await settled();
    expect(sent).toHaveLength(1);
    expect(outbox.of('a').map(({ error }) => error instanceof ServerAway)).toEqual([true, false]);
    outbox.retry('a');
    expect(sent[1]?.name).toBe(sent[0]?.name);
    sent[1]!.arrive();
    await settled();
    expect(sent[2]?.text).toBe('two');
  });

  it('tries again what failed before a reply that is written later', async () => {
    const outbox = outboxOf();
    outbox.add('a', 'one');
    sent[0]!.fail();
    await settled();
    outbox.add('a', 'two');
    expect(sent[1]?.name).toBe(sent[0]?.name);
    sent[1]!.arrive();
    await settled();
    expect(sent[2]?.text).toBe('two');
  });

  it('does not hold one conversation up for another', async () => {
    const outbox = outboxOf();
    outbox.add('a', 'one');
    outbox.add('b', 'other');
    expect(sent.map(({ text }) => text)).toEqual(['one', 'other']);
  });

  it('keeps what was not confirmed over a reload, with its name', async () => {
    outboxOf().add('a', 'one');
    const reloaded = outboxOf();
    expect(reloaded.of('a')[0]?.text).toBe('one');
    reloaded.retryAll();
    expect(sent[1]?.name).toBe(sent[0]?.name);
  });

  it('lets go of a reply that the log shows, though its answer was lost', async () => {
    const outbox = outboxOf();
    outbox.add('a', 'one');
    outbox.remove('a', sent[0]!.name);
    sent[0]!.fail();
    await settled();
    expect(outbox.of('a')).toEqual([]);
  });
});
