import type { Http } from './http.ts';
import { ApiProblem } from './problem.ts';

/** What opens desk and studio for a member of staff in place of the password; a device keeps it. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt?: string;
}

export interface PasskeyRequest {
  readonly publicKey: PublicKeyCredentialRequestOptionsJSON;
}

interface PasskeyOrder {
  readonly publicKey: PublicKeyCredentialCreationOptionsJSON;
}

/** Whether the browser has passkeys for the address that the page came from. */
export function hasPasskeys(): boolean {
  return (
    isSecureContext &&
    'PublicKeyCredential' in globalThis &&
    'parseRequestOptionsFromJSON' in PublicKeyCredential &&
    'parseCreationOptionsFromJSON' in PublicKeyCredential &&
    !isBareAddress(location.hostname)
  );
}

/** A passkey belongs to a name: for numbers alone there is none. */
function isBareAddress(host: string): boolean {
  return /^(\[.*\]|[\d.]+)$/.test(host);
}

/** Lets the person choose a passkey; the browser's error where they do not. */
export async function choosePasskey(options: PublicKeyCredentialRequestOptionsJSON): Promise<AuthenticationResponseJSON> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return jsonOf(await navigator.credentials.get({ publicKey }));
}

/**
 * Tells the browser of a passkey that the server does not know, so that the device offers it no more. Nobody waits for
 * that, and where it fails the device's list is as it was.
 */
export async function forgetPasskey(credentialId: string): Promise<void> {
  try {
    // Not every browser that has passkeys can be told.
    await PublicKeyCredential.signalUnknownCredential?.({ rpId: location.hostname, credentialId });
  } catch {
    // The person finds out when they choose it.
  }
}

async function makePasskey(options: PublicKeyCredentialCreationOptionsJSON): Promise<RegistrationResponseJSON> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  return jsonOf(await navigator.credentials.create({ publicKey }));
}

function jsonOf<Said>(credential: Credential | null): Said {
  return (credential as PublicKeyCredential).toJSON() as Said;
}

/** The passkeys of the one who is signed in. */
export class OwnPasskeys {
  constructor(private readonly http: Http) {}

  /** The oldest first. */
  async list(): Promise<readonly Passkey[]> {
    return (await this.http.json<{ passkeys: readonly Passkey[] }>('GET', '/staff/passkeys')).passkeys;
  }

  /** Makes one in the browser's own dialogue. The password proves that nobody else sits there. */
  async add(name: string, password: string): Promise<Passkey> {
    const { publicKey } = await this.http.json<PasskeyOrder>('POST', '/staff/passkeys/options', { body: { password } });
    const credential = await makePasskey(publicKey);
    return this.http.json<Passkey>('POST', '/staff/passkeys', { body: { credential, name } });
  }

  /** That it was removed already, on another device perhaps, is no failure. */
  async remove(id: string): Promise<void> {
    try {
      await this.http.json<void>('DELETE', `/staff/passkeys/${encodeURIComponent(id)}`);
      void forgetPasskey(id);
    } catch (error) {
      if (!(error instanceof ApiProblem && error.status === 404)) throw error;
    }
  }
}
