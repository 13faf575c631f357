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
    };
    const box = new Outbox(new DeviceStorage(SERVER, refusing));
    box.add('kept');
    expect(box.list().map(({ text }) => text)).toEqual(['kept']);
  });
});
