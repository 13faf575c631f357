import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DeviceStore, UNSENT } from './device-store.ts';

describe('what the desk keeps on the device', () => {
  const DRAFT = `${UNSENT.draft}a.reply`;
  const OUTBOX = `${UNSENT.outbox}a`;
  let store: DeviceStore;

  beforeEach(() => {
    localStorage.clear();
    store = new DeviceStore('ewa');
  });

  it.each([DRAFT, OUTBOX])('is unsent where it is %s, for whichever page looks', (key) => {
    expect(store.hasUnsent()).toBe(false);
    store.set(key, 'begun');
    expect(store.hasUnsent()).toBe(true);
    expect(new DeviceStore('ewa').hasUnsent()).toBe(true);
    expect(new DeviceStore('adam').hasUnsent()).toBe(false);
  });

  it('goes when one signs out, but for what one chose and for what is another person’s', () => {
    const adams = new DeviceStore('adam');
    adams.set(DRAFT, 'another’s');
    store.set('setting.sound', 'true');
    store.set(DRAFT, 'begun');
    store.set(OUTBOX, 'on its way');
    new DeviceStore('ewa').forgetUnsent();
    expect(store.hasUnsent()).toBe(false);
    expect(store.get('setting.sound')).toBe('true');
    expect(adams.get(DRAFT)).toBe('another’s');
    expect(localStorage).toHaveLength(2);
  });

  it('is not kept any more by what fails on the way out', () => {
    store.set(OUTBOX, 'on its way');
    store.forgetUnsent();
    store.set(OUTBOX, 'on its way');
    expect(store.hasUnsent()).toBe(false);
    expect(localStorage).toHaveLength(0);
  });

  it('goes too where there was no room for it', () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    store.set(DRAFT, 'begun');
    full.mockRestore();
    expect(store.hasUnsent()).toBe(true);
    store.forgetUnsent();
    expect(store.hasUnsent()).toBe(false);
    expect(store.get(DRAFT)).toBeUndefined();
  });
});
