import { afterEach, describe, expect, it, vi } from 'vitest';
import { Http, STAFF } from './http.ts';
import { hasPasskeys, OwnPasskeys } from './passkeys.ts';
import { StaffSession } from './staff-session.ts';

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

describe('a device is told of a passkey that the server does not know', () => {
  const told = vi.fn();

  afterEach(() => {
    vi.unstubAllGlobals();
    told.mockReset();
  });

  /** A browser whose device has one passkey, and a server that answers as given once a call is about it. */
  function given(status: number, body: object = {}, credential: object = { signalUnknownCredential: told }): Http {
    vi.stubGlobal('PublicKeyCredential', { parseRequestOptionsFromJSON: () => ({}), ...credential });
    vi.stubGlobal('location', { hostname: 'desk.bank.example' });
    vi.stubGlobal('navigator', { credentials: { get: async () => ({ toJSON: () => ({ id: 'cGFzc2tleQ' }) }) } });
    vi.stubGlobal('fetch', async (address: string) => {
      if (address.endsWith('/options')) return new Response('{"publicKey":{}}');
      return new Response(status === 204 ? null : JSON.stringify(body), { status });
    });
    return new Http('', STAFF);
  }

  it('when it is removed', async () => {
    await new OwnPasskeys(given(204)).remove('cGFzc2tleQ');
    expect(told.mock.calls).toEqual([[{ rpId: 'desk.bank.example', credentialId: 'cGFzc2tleQ' }]]);
  });

  it('but not when there was none of theirs: it may be somebody else’s', async () => {
    await new OwnPasskeys(given(404)).remove('cGFzc2tleQ');
    expect(told).not.toHaveBeenCalled();
  });

  it('but not when it could not be removed', async () => {
    await expect(new OwnPasskeys(given(503)).remove('cGFzc2tleQ')).rejects.toMatchObject({ status: 503 });
    expect(told).not.toHaveBeenCalled();
  });

  it('when somebody tried to sign in with it', async () => {
    const session = new StaffSession(given(401, { code: 'wrong-passkey', unknown: true }));
    await expect(session.signInWithPasskey()).rejects.toMatchObject({ code: 'wrong-passkey' });
    expect(told.mock.calls).toEqual([[{ rpId: 'desk.bank.example', credentialId: 'cGFzc2tleQ' }]]);
  });

  it('but not of one that was refused for another reason', async () => {
    const session = new StaffSession(given(401, { code: 'wrong-passkey' }));
    await expect(session.signInWithPasskey()).rejects.toMatchObject({ code: 'wrong-passkey' });
    expect(told).not.toHaveBeenCalled();
  });

  it('where it can be told, and does not have to listen', async () => {
    await new OwnPasskeys(given(204, {}, {})).remove('cGFzc2tleQ');
    told.mockRejectedValue(new DOMException('no', 'SecurityError'));
    await new OwnPasskeys(given(204)).remove('cGFzc2tleQ');
    expect(told).toHaveBeenCalledOnce();
  });
});
