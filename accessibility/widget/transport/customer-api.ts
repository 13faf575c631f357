import type { ConversationEvent } from '../../ui/api/events.ts';
import { ANYBODY, customer, Http } from '../../ui/api/http.ts';
import type { Need } from '../../ui/api/needs.ts';

/** What opens one conversation again; kept on the device. */
export interface Credentials {
  readonly conversationId: string;
  readonly token: string;
  /** From when on the token is to be renewed, by this device's clock; unknown for tokens of an older window. */
  readonly renewAt?: number;
}

export interface StartedConversation {
  readonly credentials: Credentials;
  readonly events: readonly ConversationEvent[];
}

/** A token as the server gives it. */
export interface Issued {
  readonly token: string;
  readonly tokenLifeSeconds: number;
}

/** A token of the bank's own, which is not ours to renew. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Whether the token is to be renewed: half of its life is over. */
export function isDue({ renewAt = 0 }: Credentials): boolean {
  return Date.now() >= renewAt;
}

export function credentialsOf(conversationId: string, { token, tokenLifeSeconds }: Issued): Credentials {
  return { conversationId, token, renewAt: Date.now() + (tokenLifeSeconds * 1000) / 2 };
}

export interface BankInfo {
  readonly bank: { readonly name: string; readonly phone?: string; readonly signLanguageUrl?: string };
  readonly retentionDays: number;
}

/** The calls of the API that open a conversation. */
export class FrontDoor {
  private readonly http: Http;

  /** @param customerToken what the bank issued to a customer who is signed in, where there is one */
  constructor(
    private readonly server: string,
    private readonly customerToken?: string,
  ) {
    this.http = new Http(server, customerToken ? customer(customerToken) : ANYBODY);
  }

  info(): Promise<BankInfo> {
    return this.http.json('GET', '/info');
  }

  async start(language: string, page: string, needs: readonly Need[]): Promise<StartedConversation> {
    const { conversationId, events, ...issued } = await this.http.json<
      { conversationId: string; events: readonly ConversationEvent[] } & Issued
    >('POST', '/conversations', { body: { language, channel: 'web', page, ...(needs.length > 0 ? { needs } : {}) } });
    return { credentials: credentialsOf(conversationId, issued), events };
  }

  /** The conversation that a signed-in customer has going on, perhaps on another device. */
  async current(): Promise<Credentials> {
    const { conversationId, token } = await this.http.json<{ conversationId: string; token?: string }>(
      'GET',
      '/conversations/current',
    );
    return { conversationId, token: token ?? this.customerToken ?? '', renewAt: NEVER };
  }

  conversation(credentials: Credentials): CustomerApi {
    return new CustomerApi(this.server, credentials);
  }
}

/** One conversation as the API knows it. */
export class CustomerApi {
  readonly http: Http;
  readonly path: string;

  constructor(
    server: string,
    readonly credentials: Credentials,
  ) {
    this.http = new Http(server, customer(credentials.token));
    this.path = `/conversations/${encodeURIComponent(credentials.conversationId)}`;
  }

  get socketAddress(): string {
    return new URL(this.http.address(`${this.path}/socket`), location.href).href;
  }
}
