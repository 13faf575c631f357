import { LOCALES, type Language } from './languages.ts';
import { format, type Arguments, type CompiledMessage } from './message.ts';

/**
 * The texts of one screen in one language. TypeScript sees the ICU sources of the catalogue's JSON, and so knows the
 * keys; at run time `build/messages.ts` has put the compiled messages in their place.
 */
export type Catalogue<Key extends string> = Readonly<Record<Key, string>>;

/** Speaks one language: finds a text by its key and puts the arguments in. */
export interface Translator<Key extends string> {
  readonly language: Language;
  readonly locale: string;
  (key: Key, args?: Arguments): string;
}

/**
 * Joins the catalogues that a screen needs, all of them in the given language.
 *
 * @example translator('pl', widgetTexts.pl, commonTexts.pl)('composer.label')
 */
export function translator<A extends string, B extends string = never>(
  language: Language,
  texts: Catalogue<A>,
  common?: Catalogue<B>,
): Translator<A | B> {
  const messages = (common ? { ...common, ...texts } : texts) as unknown as Readonly<Record<A | B, CompiledMessage>>;
  const translate = (key: A | B, args?: Arguments) => format(messages[key], language, args);
  return Object.assign(translate, { language, locale: LOCALES[language] });
}
