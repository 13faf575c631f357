import type { Http } from './http.ts';
import { choosePasskey, forgetPasskey, type PasskeyRequest } from './passkeys.ts';
import { ApiProblem } from './problem.ts';

export type Role = 'agent' | 'editor' | 'supervisor' | 'admin';

export interface StaffMember {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Somebody as the server knows them on this device. */
export interface SignedInMember extends StaffMember {
  /** Whether they are signed in on another device or in another browser too. */
  readonly signedInElsewhere: boolean;
  /** How many conversations are with them now; 0 for those who serve nobody. */
  readonly conversations: number;
}

/** Signing in and out of desk and studio. The server keeps it in a cookie that scripts cannot read. */
export class StaffSession {
  constructor(private readonly http: Http) {}

  /** Who is signed in on this device, if anybody is. */
  async current(): Promise<SignedInMember | undefined> {
    try {
      return await this.http.json<SignedInMember | undefined>('GET', '/staff/session', { query: { optional: true } });
    } catch (error) {
      // Of a server from before there was a choice: during an upgrade there are both.
      if (error instanceof ApiProblem && error.status === 401) return undefined;
      throw error;
    }
  }

  async signIn(username: string, password: string): Promise<StaffMember> {
    return this.http.json<StaffMember>('POST', '/staff/session', { body: { username, password } });
  }

  /**
   * By a passkey that the person chooses in the browser's own dialogue.
   *
   * @param username the only one whose passkey will do; by another's the server begins nothing
   */
  async signInWithPasskey(username?: string): Promise<StaffMember> {
    const { publicKey } = await this.http.json<PasskeyRequest>('POST', '/staff/session/passkey/options');
    const credential = await choosePasskey(publicKey);
    try {
      return await this.http.json<StaffMember>('POST', '/staff/session/passkey', { body: { credential, username } });
    } catch (error) {
      if (error instanceof ApiProblem && error.body['unknown'] === true) void forgetPasskey(credential.id);
      throw error;
    }
  }

  /** Nobody is signed in on this device afterwards; that the sign-in had already run out is no failure. */
  async signOut(): Promise<void> {
    try {
      await this.http.json<void>('DELETE', '/staff/session');
    } catch (error) {
      if (!(error instanceof ApiProblem && error.status === 401)) throw error;
    }
  }
}
