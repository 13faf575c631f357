import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasPasskeys } from './passkeys.ts';

class WithPasskeys {
  static parseRequestOptionsFromJSON(): void {}
  static parseCreationOptionsFromJSON(): void {}
}

function at(hostname: string, secure = true, credential: unknown = WithPasskeys): boolean {
  vi.stubGlobal('isSecureContext', secure);
  vi.stubGlobal('PublicKeyCredential', credential);
  vi.stubGlobal('location', { hostname });
  return hasPasskeys();
}

describe('passkeys are offered', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each(['localhost', 'desk.bank.example', '1bank.example'])('at %s', (host) => {
    expect(at(host)).toBe(true);
  });

  it.each(['127.0.0.1', '10.0.3.17', '[::1]'])('not at %s, which is no name', (host) => {
    expect(at(host)).toBe(false);
  });

  it('not where others can listen', () => {
    expect(at('desk.bank.example', false)).toBe(false);
  });

  it('not in a browser that knows half of it', () => {
    expect(at('desk.bank.example', true, class {})).toBe(false);
  });
});
