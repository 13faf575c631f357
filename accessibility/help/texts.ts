import type { Language } from '../ui/i18n/languages.ts';
import type { Catalogue } from '../ui/i18n/translator.ts';
import en from '../ui/messages/en/help.json';
import hu from '../ui/messages/hu/help.json';
import pl from '../ui/messages/pl/help.json';
import ru from '../ui/messages/ru/help.json';
import zh from '../ui/messages/zh/help.json';

export const helpTexts: Readonly<Record<Language, Catalogue<keyof typeof en>>> = { pl, en, hu, ru, zh };
