import type { ConversationEvent, QueuePlace } from '../../ui/api/events.ts';
import type { Need } from '../../ui/api/needs.ts';
import { credentialsOf, type Credentials, type CustomerApi, type Issued } from './customer-api.ts';

export interface EventPage {
  readonly events: readonly ConversationEvent[];
  /** The number of the last event on this page, or of the last one there is. */
  readonly last: number;
  /** The log goes on after this page. */
  readonly more?: true;
  readonly queue?: QueuePlace;
}

/** The calls of the API about one conversation. */
export class ConversationCalls {
  constructor(private readonly api: CustomerApi) {}

  /** Another token for the same conversation; this one ends soon. */
  async renew(): Promise<Credentials> {
    const { http, path, credentials } = this.api;
    return credentialsOf(credentials.conversationId, await http.json<Issued>('POST', `${path}/token`));
  }

  /** Writes into the conversation; the number is that of the event which tells of it. */
  post(call: 'messages' | 'handover' | 'rating' | 'close', body: object): Promise<{ seq: number }> {
    return this.api.http.json('POST', `${this.api.path}/${call}`, { body });
  }

  events(after: number, wait: number, signal: AbortSignal): Promise<EventPage> {
    const query = { after, ...(wait > 0 ? { wait } : {}) };
    return this.api.http.json('GET', `${this.api.path}/events`, { query, signal });
  }

  stateNeeds(needs: readonly Need[]): Promise<{ seq: number }> {
    return this.api.http.json('PUT', `${this.api.path}/needs`, { body: { needs } });
  }

  transcript(mediaType: string, language: string): Promise<Blob> {
    return this.api.http.blob(`${this.api.path}/transcript`, { query: { language }, headers: { Accept: mediaType } });
  }
}
