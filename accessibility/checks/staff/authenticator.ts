import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { CDPSession, Page } from 'playwright-core';

/** A device that keeps passkeys for a page and uses them as if its person had touched it. */
export class Authenticator {
  private static readonly devices = new WeakMap<Page, Authenticator>();

  private constructor(
    private readonly session: CDPSession,
    private readonly authenticatorId: string,
  ) {}

  /** A new device, in place of the one that the page had before. */
  static async of(page: Page): Promise<Authenticator> {
    await Authenticator.devices.get(page)?.session.detach();
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const device = new Authenticator(session, authenticatorId);
    Authenticator.devices.set(page, device);
    return device;
  }

  /** The person lets it do nothing any more: the browser says that they cancelled. */
  async letNothing(): Promise<void> {
    await this.session.send('WebAuthn.setUserVerified', { authenticatorId: this.authenticatorId, isUserVerified: false });
  }

  async letAll(): Promise<void> {
    await this.session.send('WebAuthn.setUserVerified', { authenticatorId: this.authenticatorId, isUserVerified: true });
  }

  /** How many passkeys it has. */
  async count(): Promise<number> {
    const { credentials } = await this.session.send('WebAuthn.getCredentials', { authenticatorId: this.authenticatorId });
    return credentials.length;
  }

  /**
   * Keeps a passkey that no server was told of.
   *
   * @returns its id
   */
  async keepOne(): Promise<string> {
    const id = randomBytes(32);
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    await this.session.send('WebAuthn.addCredential', {
      authenticatorId: this.authenticatorId,
      credential: {
        credentialId: id.toString('base64'),
        isResidentCredential: true,
        rpId: 'localhost',
        userHandle: Buffer.from('somebody').toString('base64'),
        privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
        signCount: 0,
      },
    });
    return id.toString('base64url');
  }
}
