import type common from '../../ui/messages/en/common.json';
import type glossary from '../../ui/messages/en/glossary.json';
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
    'log.restored',
    'message.',
    'typing',
    'composer.closed',
    'composer.long',
    'newest.',
    'pause.',
    'rating.',
    'trouble.',
    'need.',
    'needs.tell',
    'needs.signLanguage',
    'forget.done',
    'transcript.name',
    'version.',
    'terms',
    'glossary.',
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
  'terms',
  'version.full',
  'version.simple',
] as const;

export type LaterPart = keyof typeof LATER;
export type Part = LaterPart | 'window';

/** What an abbreviation means. */
export type GlossaryText = `glossary.${keyof typeof glossary}`;
/** All that the chat window may ever say. */
export type WidgetText = keyof typeof widget | Extract<keyof typeof common, (typeof COMMON)[number]> | GlossaryText;
/** What a part says that is loaded later. */
export type TextOf<P extends LaterPart> = Exclude<
  Extract<WidgetText, `${(typeof LATER)[P][number]}${string}`>,
  (typeof AT_ONCE)[number]
>;
/** What the window can say from the start. */
export type WindowText = Exclude<WidgetText, TextOf<LaterPart>>;

/** Where the texts of the window come from. */
export const CATALOGUES = ['widget', 'common', 'glossary'] as const;

/** These catalogues in one language. */
export type Catalogues<Text> = Readonly<Record<(typeof CATALOGUES)[number], Readonly<Record<string, Text>>>>;

/** The texts of one part, out of all catalogues of a language. */
export function pick<Text>(part: Part, catalogues: Catalogues<Text>): Record<string, Text> {
  return Object.fromEntries(Object.entries(all(catalogues)).filter(([key]) => partOf(key) === part));
}

/** Everything that the chat window may say, out of all catalogues of a language. */
export function all<Text>({ widget, common, glossary }: Catalogues<Text>): Record<string, Text> {
  return Object.fromEntries([
    ...Object.entries(common).filter(([key]) => (COMMON as readonly string[]).includes(key)),
    ...Object.entries(widget),
    ...Object.entries(glossary).map(([term, text]) => [`glossary.${term}`, text] as const),
  ]);
}

function partOf(key: string): Part {
  if ((AT_ONCE as readonly string[]).includes(key)) return 'window';
  const later = Object.entries(LATER).find(([, beginnings]) => beginnings.some((beginning) => key.startsWith(beginning)));
  return (later?.[0] as LaterPart | undefined) ?? 'window';
}
