import type { Http } from '../../ui/api/http.ts';
import type { StaffMember } from '../../ui/api/staff-session.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import type { ApprovedAnswer, Colleague, Conversation, Destination, Note, Summary, Topic } from './conversation.ts';

/** The list that a tab of the queue shows. */
export type ListName = 'waiting' | 'mine' | 'open' | 'closed';

/** The API's calls for the desk. */
export class DeskApi {
  constructor(private readonly http: Http) {}

  /** Where the desk's socket is. */
  socketAddress(): string {
    const address = new URL(this.http.address('/desk/socket'), location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    return address.href;
  }

  /** Fails when nobody is signed in; a person who signs in again on the way makes it succeed. */
  async checkSession(): Promise<void> {
    await this.http.json<StaffMember>('GET', '/staff/session');
  }

  async list(state: ListName): Promise<readonly Summary[]> {
    const { conversations } = await this.http.json<{ conversations: readonly Summary[] }>('GET', '/desk/conversations', {
      query: { state },
    });
    return conversations;
  }

  async conversation(id: string): Promise<Conversation> {
    return this.http.json('GET', path(id));
  }

  async claim(id: string): Promise<void> {
    await this.http.json('POST', path(id, '/claim'), { body: {} });
  }

  async send(id: string, clientMessageId: string, text: string): Promise<{ seq: number }> {
    return this.http.json('POST', path(id, '/messages'), { body: { clientMessageId, text } });
  }

  async addNote(id: string, text: string): Promise<Note> {
    return this.http.json('POST', path(id, '/notes'), { body: { text } });
  }

  async transfer(id: string, destination: Destination): Promise<void> {
    await this.http.json('POST', path(id, '/transfer'), { body: destination });
  }

  async close(id: string): Promise<void> {
    await this.http.json('POST', path(id, '/close'), { body: {} });
  }

  async suggestions(id: string): Promise<readonly ApprovedAnswer[]> {
    return (await this.http.json<{ suggestions: ApprovedAnswer[] }>('GET', path(id, '/suggestions'))).suggestions;
  }

  /** Answers in the language of the conversation that they are for. */
  async search(words: string, conversation: Conversation, signal: AbortSignal): Promise<readonly ApprovedAnswer[]> {
    const query = { q: words, language: conversation.language, conversation: conversation.conversationId };
    return (await this.http.json<{ results: ApprovedAnswer[] }>('GET', '/desk/search', { query, signal })).results;
  }

  async colleagues(): Promise<readonly Colleague[]> {
    return (await this.http.json<{ agents: Colleague[] }>('GET', '/desk/agents')).agents;
  }

  async topics(language: Language): Promise<readonly Topic[]> {
    return (await this.http.json<{ topics: Topic[] }>('GET', '/topics', { query: { language } })).topics;
  }
}

function path(id: string, rest = ''): string {
  return `/desk/conversations/${encodeURIComponent(id)}${rest}`;
}
