import { randomBytes } from 'node:crypto';
import type { Passkey } from '../../ui/api/passkeys.ts';
import { problem, type Answer, type Call } from './site.ts';

interface Credential {
  readonly id: string;
  readonly type: string;
  readonly response: Readonly<Record<string, string>>;
}

/** The passkeys of a fake server's one person. It takes what has the right shape and looks at no signature. */
export class FakePasskeys {
  readonly kept: Passkey[] = [];
  /** The code with which the next one to be kept is refused. */
  refusal: string | undefined;
  /** True answers every password with "too many". */
  tooMany = false;
  private challenge = '';

  constructor(private readonly password: string) {}

  /** A laptop that is in use and a phone that is not yet. */
  keepTwo(): void {
    this.kept.push(
      { id: 'laptop', name: 'Laptop at the office', createdAt: '2026-03-03T09:00:00Z', lastUsedAt: '2026-11-19T08:02:00Z' },
      { id: 'phone', name: 'Phone', createdAt: '2026-11-02T15:30:00Z' },
    );
  }

  /**
   * @param owner the user name of whose passkeys they are
   * @param signIn what the server does once it knows who it is
   */
  session({ path, body }: Call, owner: string, signIn: () => Answer): Answer {
    if (path === '/staff/session/passkey/options') {
      return { status: 200, body: { publicKey: { challenge: this.challenged(), userVerification: 'required' } } };
    }
    const credential = body['credential'] as unknown as Credential;
    const known = this.kept.some(({ id }) => id === credential.id);
    if (!known) return problem(401, 'wrong-passkey', { unknown: true });
    if (!this.holds(credential, 'webauthn.get', 'signature')) return problem(401, 'wrong-passkey');
    return (body['username'] ?? owner) === owner ? signIn() : problem(409, 'another-person');
  }

  /** The calls of the one who is signed in. */
  own({ method, path, body }: Call, username: string): Answer {
    const [, , , id] = path.split('/');
    if (method === 'GET') return { status: 200, body: { passkeys: this.kept } };
    if (method === 'DELETE') return this.remove(decodeURIComponent(id ?? ''));
    return id === 'options' ? this.options(body['password'], username) : this.keep(body);
  }

  private options(password: string | undefined, username: string): Answer {
    if (this.tooMany) return { ...problem(429, 'too-many-requests'), headers: { 'Retry-After': '600' } };
    if (password !== this.password) return problem(401, 'wrong-password');
    const publicKey = {
      rp: { name: 'Okienko' },
      user: { id: Buffer.from(username).toString('base64url'), name: username, displayName: username },
      challenge: this.challenged(),
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: this.kept.map((passkey) => ({ type: 'public-key', id: passkey.id })),
    };
    return { status: 200, body: { publicKey } };
  }

  private keep(body: Call['body']): Answer {
    const credential = body['credential'] as unknown as Credential;
    if (this.refusal) return problem(409, this.refusal);
    if (!this.holds(credential, 'webauthn.create', 'attestationObject')) return problem(409, 'passkey-refused');
    const passkey = { id: credential.id, name: body['name'] ?? '', createdAt: new Date().toISOString() };
    this.kept.push(passkey);
    return { status: 201, body: passkey };
  }

  private remove(id: string): Answer {
    const at = this.kept.findIndex((passkey) => passkey.id === id);
    if (at < 0) return problem(404, 'not-found');
    this.kept.splice(at, 1);
    return { status: 204 };
  }

  private challenged(): string {
    return (this.challenge = randomBytes(32).toString('base64url'));
  }

  private holds({ type, response }: Credential, kind: string, part: string): boolean {
    const said = JSON.parse(Buffer.from(response['clientDataJSON'] ?? '', 'base64url').toString()) as Record<string, string>;
    return type === 'public-key' && said['type'] === kind && said['challenge'] === this.challenge && Boolean(response[part]);
  }
}
