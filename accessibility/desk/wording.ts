import type { Author, ConversationEvent, MessageEvent } from '../ui/api/events.ts';
import { maskedKinds } from '../ui/api/masked.ts';
import { needsInWords } from '../ui/api/needs-in-words.ts';
import { LOCALES, type Language } from '../ui/i18n/languages.ts';
import type { Translator } from '../ui/i18n/translator.ts';
import type { commonTexts } from '../ui/i18n/common-texts.ts';
import type { Summary } from './model/conversation.ts';
import type { Topics } from './model/topics.ts';
import type { deskTexts } from './texts.ts';

export type DeskTranslator = Translator<keyof typeof deskTexts.en | keyof typeof commonTexts.en>;

/** Everything of the log that is not a message. */
export type Happening = Exclude<ConversationEvent, MessageEvent>;

/** Puts what the server says in codes into the words of the person at the desk. */
export class Wording {
  constructor(
    readonly t: DeskTranslator,
    private readonly topics: Topics,
    private readonly myUsername: string,
  ) {}

  /** A language's name in the language of the page. */
  language(code: string): string {
    try {
      return new Intl.DisplayNames([LOCALES[this.t.language as Language]], { type: 'language' }).of(code) ?? code;
    } catch {
      // Not every text that a client sends as its language is one.
      return code;
    }
  }

  topic(id: string | undefined): string {
    return id === undefined ? this.t('topic.none') : this.topics.name(id);
  }

  sender(author: Author): string {
    switch (author.kind) {
      case 'customer':
        return author.name ?? this.t('sender.customer');
      case 'bot':
        return this.t('sender.bot');
      case 'agent':
        return author.name ?? this.t('author.agent');
    }
  }

  /** Who has the conversation now, or what became of it. */
  state({ state, agent }: Summary): string {
    switch (state) {
      case 'bot':
        return this.t('state.bot');
      case 'waiting':
        return this.t('state.waiting');
      case 'agent':
        return agent?.username === this.myUsername
          ? this.t('state.mine')
          : this.t('state.agent', { name: agent?.name ?? this.t('author.agent') });
      case 'closed':
        return this.t('state.closed');
    }
  }

  /** What was hidden in what somebody wrote; empty where nothing was. */
  masked(event: ConversationEvent): string {
    return maskedKinds(event)
      .map((kind) => this.t(`masked.${kind}`))
      .join(' ');
  }

  /** How the customer needs to be spoken with, in a few words; empty where nothing was said of it. */
  needs({ needs = [] }: Summary): string {
    return needsInWords(needs, this.t);
  }

  private statedNeeds(needs: readonly string[]): string {
    const words = needsInWords(needs, this.t);
    return words === '' ? this.t('event.needs.none') : this.t('event.needs', { needs: words });
  }

  happening(event: Happening): string {
    switch (event.type) {
      case 'handover-requested':
        return this.t('event.handover', {
          reason: this.t(`reason.${event.reason}`),
          topic: this.topic(event.topic),
          priority: event.priority,
        });
      case 'agent-joined':
        return this.t('event.joined', { name: event.name });
      case 'agent-left':
        return this.t('event.left', { name: event.name ?? this.t('author.agent') });
      case 'transferred':
        return event.topic === undefined
          ? this.t('event.transferredTo', { name: event.name ?? this.t('author.agent') })
          : this.t('event.transferred', { topic: this.topic(event.topic) });
      case 'closed':
        return this.t(`event.closed.${event.by}`);
      case 'reopened':
        return this.t('event.reopened');
      case 'rated':
        return this.t('event.rated', { score: event.score });
      case 'needs-stated':
        return this.statedNeeds(event.needs);
    }
  }
}

/** Names in one sentence, each once. */
export function listed(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(new Set(names));
}

/** The beginning of a text, whole words, for a row of a list. */
export function excerpt(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longest / 2 ? space : longest)}…`;
}
