import type common from '../../ui/messages/en/common.json';
import type widget from '../../ui/messages/en/widget.json';

/** The texts that come with a part of the window which is loaded later, by how their keys begin; the first part has them. */
export const LATER = {
  talk: [
    'event.',
    'waiting.',
    'masked.',
    'author.agent',
    'author.customer',
    'subtitle.waiting',
    'subtitle.agent',
    'subtitle.closed',
    'person.asked',
    'person.here',
    'log.new',
    'log.restored',
    'message.',
    'typing',
    'composer.closed',
    'composer.long',
    'newest.',
    'rating.',
    'trouble.',
    'need.',
    'needs.tell',
    'needs.signLanguage',
    'forget.done',
    'transcript.name',
    'version.',
    'link.',
    'problem.',
  ],
  dialogs: ['settings.', 'needs.', 'transcript.', 'end.', 'forget.', 'help.', 'close', 'cancel', 'language'],
} as const;

/** Texts that begin so too, and that the window itself needs. */
export const AT_ONCE = ['message.label', 'trouble.part', 'settings.title', 'help.title'] as const;

/** What the chat window says of the texts that it has in common with our pages. */
export const COMMON = [
  'author.agent',
  'author.bot',
  'author.customer',
  'cancel',
  'close',
  'language',
  'link.external',
  'link.verified',
  'loading',
  'need.between',
  'need.relay',
  'need.sign-language',
  'need.simple-words',
  'need.slow',
  'need.text-only',
  'problem.invalid-content',
  'problem.text-too-long',
  'retry',
  'version.full',
  'version.simple',
] as const;

export type LaterPart = keyof typeof LATER;
export type Part = LaterPart | 'window';

/** All that the chat window may ever say. */
export type WidgetText = keyof typeof widget | Extract<keyof typeof common, (typeof COMMON)[number]>;
/** What a part says that is loaded later. */
export type TextOf<P extends LaterPart> = Exclude<
  Extract<WidgetText, `${(typeof LATER)[P][number]}${string}`>,
  (typeof AT_ONCE)[number]
>;
/** What the window can say from the start. */
export type WindowText = Exclude<WidgetText, TextOf<LaterPart>>;

/** The texts of one part, out of both catalogues of a language. */
export function pick<Text>(part: Part, widgetTexts: Record<string, Text>, commonTexts: Record<string, Text>): Record<string, Text> {
  return Object.fromEntries(Object.entries(all(widgetTexts, commonTexts)).filter(([key]) => partOf(key) === part));
}

/** Everything that the chat window may say, out of both catalogues of a language. */
export function all<Text>(widgetTexts: Record<string, Text>, commonTexts: Record<string, Text>): Record<string, Text> {
  const common = Object.entries(commonTexts).filter(([key]) => (COMMON as readonly string[]).includes(key));
  return { ...Object.fromEntries(common), ...widgetTexts };
}

function partOf(key: string): Part {
  if ((AT_ONCE as readonly string[]).includes(key)) return 'window';
  const later = Object.entries(LATER).find(([, beginnings]) => beginnings.some((beginning) => key.startsWith(beginning)));
  return (later?.[0] as LaterPart | undefined) ?? 'window';
}
