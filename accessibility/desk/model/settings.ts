import type { DeviceStore } from '../../ui/staff/device-store.ts';

const DEFAULTS = {
  /** A short sound when somebody waits or writes. */
  sound: false,
  /** New conversations and messages are read out. */
  spoken: true,
  /** Enter sends; otherwise it starts a new line and Ctrl+Enter sends. */
  enterSends: true,
} as const;

export type SettingName = keyof typeof DEFAULTS;

/** What a member of staff chose for the desk, kept on the device. Fires `change`. */
export class Settings extends EventTarget {
  constructor(private readonly store: DeviceStore) {
    super();
  }

  get(name: SettingName): boolean {
    const stored = this.store.get(`setting.${name}`);
    return stored === undefined ? DEFAULTS[name] : stored === 'true';
  }

  choose(name: SettingName, value: boolean): void {
    this.store.set(`setting.${name}`, String(value));
    this.dispatchEvent(new Event('change'));
  }
}
