import { describe, expect, it } from 'vitest';
import { DeviceStorage } from './device-storage.ts';
import { DEFAULT_SETTINGS, readSettings, writeSettings, type Settings } from './settings.ts';

describe('what a person chose', () => {
  it('is as the device is at first, silent, and everything new is read out', () => {
    expect(readSettings(new DeviceStorage('s', undefined))).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS).toMatchObject({ sounds: false, announcements: 'all', colors: 'auto', motion: 'auto' });
  });

  it('is read back as it was written', () => {
    const storage = new DeviceStorage('s', undefined);
    const chosen: Settings = {
      textSize: 1.5,
      spacing: 'wide',
      colors: 'yellow-on-black',
      contrast: 'more',
      motion: 'none',
      announcements: 'asked',
      sounds: true,
      enterSends: false,
      simpleWords: true,
      pause: true,
      language: 'hu',
    };
    writeSettings(storage, chosen);
    expect(readSettings(storage)).toEqual(chosen);
  });

  it('is read back where it could not be stored in place of what was chosen before', () => {
    const full = {
      getItem: () => JSON.stringify({ ...DEFAULT_SETTINGS, textSize: 1.25 }),
      setItem: () => {
        throw new Error('storage is full');
      },
      removeItem: () => {},
      key: () => null,
      length: 0,
    };
    const storage = new DeviceStorage('s', full);
    writeSettings(storage, { ...DEFAULT_SETTINGS, textSize: 2 });
    expect(readSettings(storage).textSize).toBe(2);
  });

  it('falls back, one by one, where it is nothing that is offered', () => {
    const storage = new DeviceStorage('s', undefined);
    storage.write('settings', { textSize: 9, colors: 'pink', announcements: true, language: 'de', toString: 1, sounds: true });
    expect(readSettings(storage)).toEqual({ ...DEFAULT_SETTINGS, sounds: true });
    storage.write('settings', 'nothing');
    expect(readSettings(storage)).toEqual(DEFAULT_SETTINGS);
  });
});
