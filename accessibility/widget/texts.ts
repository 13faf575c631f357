import { commonTexts } from '../ui/i18n/common-texts.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { translator, type Catalogue, type Translator } from '../ui/i18n/translator.ts';
import en from '../ui/messages/en/widget.json';
import hu from '../ui/messages/hu/widget.json';
import pl from '../ui/messages/pl/widget.json';
import ru from '../ui/messages/ru/widget.json';
import zh from '../ui/messages/zh/widget.json';

const widgetTexts: Readonly<Record<Language, Catalogue<keyof typeof en>>> = { pl, en, hu, ru, zh };

export type WidgetText = keyof typeof en | keyof typeof commonTexts.en;

/** Speaks the chat window's language. */
export type Translate = Translator<WidgetText>;

export function translate(language: Language): Translate {
  return translator(language, widgetTexts[language], commonTexts[language]);
}
