import type { Language } from '../ui/i18n/languages.ts';
import { translator, type Catalogue, type Translator } from '../ui/i18n/translator.ts';
import { CATALOGUES, LANGUAGE } from './catalogue/language.ts';
import type { LaterPart, TextOf, WindowText } from './catalogue/parts.ts';
import { texts as windowTexts } from './catalogue/window.ts';
import { Part } from './part.ts';

export type { WidgetText } from './catalogue/parts.ts';

/** Speaks the chat window's language. */
export type Translate = Translator<WindowText>;
/** The same once a part has brought its texts. */
export type TranslateWith<P extends LaterPart> = Translator<WindowText | TextOf<P>>;

type Texts = Record<string, string>;

const known: Partial<Record<Language, Texts>> = { [LANGUAGE]: { ...windowTexts } };
const others: Partial<Record<Language, Part<Texts>>> = {};

/** Whether the window can speak a language already. */
export function speaks(language: Language): boolean {
  return language in known;
}

/** Loads the texts of a language that this build of the window does not have inside. */
export async function learn(language: Language): Promise<void> {
  if (speaks(language)) return;
  others[language] ??= new Part(async (again) => {
    const address = new URL(`${CATALOGUES[language]}${again}`, import.meta.url).href;
    return ((await import(/* @vite-ignore */ address)) as { texts: Texts }).texts;
  });
  known[language] = await others[language].load();
}

/** Speaks a language that `speaks`. */
export function translate(language: Language): Translate {
  return translator(language, known[language] as Catalogue<WindowText>);
}

/** Takes in the texts of a part that was loaded; what it gives back makes a translator speak them too. */
export function withTexts<P extends LaterPart>(texts: Texts): (t: Translate) => TranslateWith<P> {
  known[LANGUAGE] = Object.assign(known[LANGUAGE]!, texts);
  return (t) => t as unknown as TranslateWith<P>;
}
