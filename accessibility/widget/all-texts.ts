import { commonTexts } from '../ui/i18n/common-texts.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { translator, type Catalogue, type Translator } from '../ui/i18n/translator.ts';
import en from '../ui/messages/en/widget.json';
import hu from '../ui/messages/hu/widget.json';
import pl from '../ui/messages/pl/widget.json';
import ru from '../ui/messages/ru/widget.json';
import zh from '../ui/messages/zh/widget.json';
import type { WidgetText } from './catalogue/parts.ts';

const WIDGET_TEXTS: Readonly<Record<Language, Catalogue<keyof typeof en>>> = { pl, en, hu, ru, zh };

/** Speaks all that the chat window may ever say. */
export type TranslateAll = Translator<WidgetText>;

/** Speaks it in each language, for pages of ours that show the window; the window itself has one language and its parts. */
export function translateAll(language: Language): TranslateAll {
  return translator(language, { ...commonTexts[language], ...WIDGET_TEXTS[language] });
}
