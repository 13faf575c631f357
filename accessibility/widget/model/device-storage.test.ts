import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeviceStorage } from './device-storage.ts';

const SERVER = 'https://chat.bank.example';

/** The browser's storage as a tab has it that may write nothing more. */
const full = {
  getItem: (key: string) => localStorage.getItem(key),
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
  removeItem: (key: string) => localStorage.removeItem(key),
  key: (index: number) => localStorage.key(index),
  get length() {
    return localStorage.length;
  },
};

describe('what could not be stored', () => {
  const here = new DeviceStorage(SERVER, full);
  const elsewhere = new DeviceStorage(SERVER, localStorage);
  const changed = vi.fn();
  let end: () => void;

  function listen(): void {
    end = here.onOtherTab(changed);
    here.write('draft', 'mine');
    here.write('settings', { sounds: true });
  }

  /** What the browser tells all tabs but the one that wrote. */
  function told(key: string | null): void {
    dispatchEvent(new StorageEvent('storage', { key }));
  }

  afterEach(() => {
    end();
    localStorage.clear();
    here.remove('draft');
    here.remove('settings');
    changed.mockClear();
  });

  it('is newer than what is stored', () => {
    elsewhere.write('draft', 'theirs');
    listen();
    expect(here.read('draft')).toBe('mine');
  });

  it('is older than what another tab stores then, and nothing else is', () => {
    listen();
    elsewhere.write('draft', 'theirs');
    changed.mockImplementationOnce(() => here.read('draft'));
    told('okienko:https://chat.bank.example:draft');
    expect(changed).toHaveReturnedWith('theirs');
    expect(here.read('settings')).toEqual({ sounds: true });
  });

  it('goes with what another tab removes', () => {
    listen();
    told('okienko:https://chat.bank.example:draft');
    expect(here.read('draft')).toBeUndefined();
  });

  it('goes with all that another tab clears away', () => {
    listen();
    told(null);
    expect(changed).toHaveBeenCalledOnce();
    expect(here.names('')).toEqual([]);
  });

  it('stays when others of the site write what is theirs', () => {
    listen();
    told('basket');
    told('okienko:https://chat.other.example:draft');
    expect(changed).not.toHaveBeenCalled();
    expect(here.read('draft')).toBe('mine');
  });
});
