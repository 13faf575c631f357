import type { Author, ConversationEvent } from '../../ui/api/events.ts';
import { Moments } from '../../ui/format/moments.ts';
import { Announcer } from '../../ui/parts/announcer.ts';
import { applyEvent, NEW_CONVERSATION } from '../../widget/model/conversation.ts';
import { DEFAULT_SETTINGS } from '../../widget/model/settings.ts';
import { DrawnTalk } from '../../widget/talk/drawn-talk.ts';
import type { Translate } from '../../widget/texts.ts';
import type { Actions, ShownChat, View } from '../../widget/view/context.ts';
import type { StudioText } from '../parts/screen.ts';

const HEADING_LEVEL = 4;

/** A conversation that was never held, with something of everything that the chat window draws. */
export function sampleView(t: Translate, words: StudioText): View {
  const { language } = t;
  return {
    chat: sampleChat(words),
    t,
    formats: new Moments(language),
    settings: DEFAULT_SETTINGS,
    actions: NO_ACTIONS,
    announcer: new Announcer(),
    headingLevel: HEADING_LEVEL,
    server: '',
    open: true,
    page: false,
    small: false,
    flat: false,
    draft: '',
    draftError: '',
    below: 0,
    trouble: undefined,
    sends: false,
    loads: false,
    talk: new DrawnTalk({ headingLevel: HEADING_LEVEL, settings: DEFAULT_SETTINGS, texts: () => t }, () => 0, () => false),
  };
}

function sampleChat(words: StudioText): ShownChat {
  const conversation = sampleEvents(words).reduce(applyEvent, NEW_CONVERSATION);
  const seen = conversation.events.length;
  const needs = { chosen: [], unsent: false };
  return { conversation, state: 'online', info: undefined, unsent: [], unread: 2, readByAgent: seen, writing: { by: undefined }, needs };
}

function sampleEvents(words: StudioText): ConversationEvent[] {
  const bot: Author = { kind: 'bot' };
  const customer: Author = { kind: 'customer' };
  const agent: Author = { kind: 'agent', name: words('sample.agent') };
  const at = new Date().toISOString();
  const { language } = words;
  const choices = (['sample.choice1', 'sample.choice2'] as const).map((key) => ({ label: words(key), value: key }));
  const message = (seq: number, author: Author, text: string): ConversationEvent => ({
    type: 'message',
    seq,
    at,
    author,
    text,
    language,
  });
  return [
    message(1, bot, words('sample.greeting')),
    message(2, customer, words('sample.question')),
    { ...message(3, bot, words('sample.answer')), html: answerHtml(words), choices } as ConversationEvent,
    { type: 'agent-joined', seq: 4, at, name: words('sample.agent') },
    message(5, agent, words('sample.adviser')),
    message(6, customer, words('sample.thanks')),
  ];
}

/** The words are ours, and the answer is rebuilt from what is allowed all the same. */
function answerHtml(words: StudioText): string {
  return `<p>${words('sample.answer')}</p><p><a href="/">${words('sample.link')}</a></p>`;
}

/** Nothing can be done in a picture. */
const nothing = () => {};
const NO_ACTIONS: Actions = {
  prepare: nothing,
  toggle: nothing,
  close: nothing,
  choose: nothing,
  submit: nothing,
  write: nothing,
  retry: nothing,
  takeBack: nothing,
  askForPerson: nothing,
  rate: () => Promise.resolve(),
  jump: nothing,
  scrolled: nothing,
  showDialog: nothing,
  changeVersion: nothing,
  readNewest: nothing,
  showKept: nothing,
  tellNeeds: nothing,
  chooseNeed: nothing,
  changeSettings: () => Promise.resolve(true),
  download: nothing,
  end: nothing,
  forget: nothing,
};
