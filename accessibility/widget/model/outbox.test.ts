import { beforeEach, describe, expect, it } from 'vitest';
import { DeviceStorage } from './device-storage.ts';
import { Outbox } from './outbox.ts';

const SERVER = 'https://chat.bank.example';

describe('the outbox', () => {
  beforeEach(() => localStorage.clear());

  const outbox = () => new Outbox(new DeviceStorage(SERVER));

  it('keeps messages in the order they were written, through a reload', () => {
    const before = outbox();
    before.add('first');
    before.add('second');
    expect(outbox().list().map(({ text }) => text)).toEqual(['first', 'second']);
  });

  it('names every message differently, and by no more than the API takes', () => {
    const names = Array.from({ length: 50 }, () => outbox().add('x').clientMessageId);
    expect(new Set(names).size).toBe(50);
    names.forEach((name) => expect(name).toMatch(/^[A-Za-z0-9._:-]{1,64}$/));
  });

  it('names messages also where the browser has no randomUUID', () => {
    const original = crypto.randomUUID;
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      expect(outbox().add('x').clientMessageId).toMatch(/^[0-9a-f]{32}$/);
    } finally {
      Object.defineProperty(crypto, 'randomUUID', { value: original, configurable: true });
    }
  });

  it('does not lose what another tab writes in between', () => {
    const [here, there] = [outbox(), outbox()];
    const own = here.add('from here');
    there.add('from there');
    here.remove(own.clientMessageId);
    expect(here.list().map(({ text }) => text)).toEqual(['from there']);
  });

  it('keeps what two tabs write at the same moment', () => {
    const tabs = [outbox(), outbox()];
    // Both tabs read before either writes, as tabs in processes of their own do.
    const write = Storage.prototype.setItem;
    const late: (() => void)[] = [];
    Storage.prototype.setItem = function (this: Storage, key, value) {
      late.push(() => write.call(this, key, value));
    };
    const now = new Date();
    tabs.forEach((tab, index) => tab.add(`from tab ${index}`, now));
    Storage.prototype.setItem = write;
    late.forEach((it) => it());
    expect(outbox().list().map(({ text }) => text).sort()).toEqual(['from tab 0', 'from tab 1']);
  });

  it('keeps the order when the clock is put back', () => {
    const box = outbox();
    box.add('first', new Date('2026-11-26T09:00:00Z'));
    box.add('second', new Date('2026-11-26T08:00:00Z'));
    box.add('third', new Date('2026-11-26T08:00:00Z'));
    expect(box.list().map(({ text }) => text)).toEqual(['first', 'second', 'third']);
  });

  it('does not bring back what another tab has sent meanwhile', () => {
    const [here, there] = [outbox(), outbox()];
    const own = here.add('sent by both');
    there.remove(own.clientMessageId);
    here.mark(own.clientMessageId, 'failed');
    here.markAll('sending', 'failed');
    expect(here.list()).toEqual([]);
  });

  it('passes over a message that the server refuses', () => {
    const box = outbox();
    const refused = box.add('too long');
    box.add('fine');
    box.mark(refused.clientMessageId, 'refused', 'text-too-long');
    expect(box.next()?.text).toBe('fine');
    expect(box.list()[0]).toMatchObject({ state: 'refused', reason: 'text-too-long' });
  });

  it('keeps the messages of two servers apart', () => {
    outbox().add('for this bank');
    expect(new Outbox(new DeviceStorage('https://chat.other.example')).list()).toEqual([]);
  });

  it('works without storage, for as long as the page is there', () => {
    const refusing = {
      getItem: () => null,
      setItem: () => {
        throw new Error('storage is full');
      },
      removeItem: () => {},
      key: () => null,
      length: 0,
    };
    const box = new Outbox(new DeviceStorage(SERVER, refusing));
    box.add('kept');
    expect(box.list().map(({ text }) => text)).toEqual(['kept']);
  });
});
