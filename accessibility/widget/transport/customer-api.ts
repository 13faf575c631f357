import type { ConversationEvent, QueuePlace } from '../../ui/api/events.ts';
import { Http } from '../../ui/api/http.ts';
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
interface Issued {
  readonly token: string;
  readonly tokenLifeSeconds: number;
}

/** A token of the bank's own, which is not ours to renew. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Whether the token is to be renewed: half of its life is over. */
export function isDue({ renewAt = 0 }: Credentials): boolean {
  return Date.now() >= renewAt;
}

function credentials(conversationId: string, { token, tokenLifeSeconds }: Issued): Credentials {
  return { conversationId, token, renewAt: Date.now() + (tokenLifeSeconds * 1000) / 2 };
}

export interface EventPage {
  readonly events: readonly ConversationEvent[];
  /** The number of the last event on this page, or of the last one there is. */
  readonly last: number;
  /** The log goes on after this page. */
  readonly more?: true;
  readonly queue?: QueuePlace;
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
    this.http = new Http(server, customerToken ? { kind: 'customer', token: customerToken } : { kind: 'anonymous' });
  }

  info(): Promise<BankInfo> {
    return this.http.json('GET', '/info');
  }

  async start(language: string, page: string, needs: readonly Need[]): Promise<StartedConversation> {
    const { conversationId, events, ...issued } = await this.http.json<
      { conversationId: string; events: readonly ConversationEvent[] } & Issued
    >('POST', '/conversations', { body: { language, channel: 'web', page, ...(needs.length > 0 ? { needs } : {}) } });
    return { credentials: credentials(conversationId, issued), events };
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

/** The calls of the API about one conversation. */
export class CustomerApi {
  private readonly http: Http;
  private readonly path: string;

  constructor(
    server: string,
    readonly credentials: Credentials,
  ) {
    this.http = new Http(server, { kind: 'customer', token: credentials.token });
    this.path = `/conversations/${encodeURIComponent(credentials.conversationId)}`;
  }

  get socketAddress(): string {
    return new URL(this.http.address(`${this.path}/socket`), location.href).href;
  }

  /** Another token for the same conversation; this one ends soon. */
  async renew(): Promise<Credentials> {
    const { conversationId } = this.credentials;
    return credentials(conversationId, await this.http.json<Issued>('POST', `${this.path}/token`));
  }

  /** Writes into the conversation; the number is that of the event which tells of it. */
  post(call: 'messages' | 'handover' | 'rating' | 'close', body: object): Promise<{ seq: number }> {
    return this.http.json('POST', `${this.path}/${call}`, { body });
  }

  events(after: number, wait: number, signal: AbortSignal): Promise<EventPage> {
    return this.http.json('GET', `${this.path}/events`, { query: { after, ...(wait > 0 ? { wait } : {}) }, signal });
  }

  stateNeeds(needs: readonly Need[]): Promise<{ seq: number }> {
    return this.http.json('PUT', `${this.path}/needs`, { body: { needs } });
  }

  transcript(type: 'text/html' | 'text/plain'): Promise<Blob> {
    return this.http.blob(`${this.path}/transcript`, { headers: { Accept: type } });
  }
}
