import { commonTexts } from '../ui/i18n/common-texts.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { translator, type Catalogue, type Translator } from '../ui/i18n/translator.ts';
import enGlossary from '../ui/messages/en/glossary.json';
import en from '../ui/messages/en/widget.json';
import huGlossary from '../ui/messages/hu/glossary.json';
import hu from '../ui/messages/hu/widget.json';
import plGlossary from '../ui/messages/pl/glossary.json';
import pl from '../ui/messages/pl/widget.json';
import ruGlossary from '../ui/messages/ru/glossary.json';
import ru from '../ui/messages/ru/widget.json';
import zhGlossary from '../ui/messages/zh/glossary.json';
import zh from '../ui/messages/zh/widget.json';
import { all, type WidgetText } from './catalogue/parts.ts';

const WIDGET_TEXTS: Readonly<Record<Language, Catalogue<keyof typeof en>>> = { pl, en, hu, ru, zh };
const GLOSSARIES: Readonly<Record<Language, Catalogue<keyof typeof enGlossary>>> = {
  pl: plGlossary,
  en: enGlossary,
  hu: huGlossary,
  ru: ruGlossary,
  zh: zhGlossary,
};

/** Speaks all that the chat window may ever say. */
export type TranslateAll = Translator<WidgetText>;

/** Speaks it in each language, for pages of ours that show the window; the window itself has one language and its parts. */
export function translateAll(language: Language): TranslateAll {
  const texts = all({ widget: WIDGET_TEXTS[language], common: commonTexts[language], glossary: GLOSSARIES[language] });
  return translator(language, texts as Catalogue<WidgetText>);
}
