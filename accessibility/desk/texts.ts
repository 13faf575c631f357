import type { Language } from '../ui/i18n/languages.ts';
import type { Catalogue } from '../ui/i18n/translator.ts';
import en from '../ui/messages/en/desk.json';
import hu from '../ui/messages/hu/desk.json';
import pl from '../ui/messages/pl/desk.json';
import ru from '../ui/messages/ru/desk.json';
import zh from '../ui/messages/zh/desk.json';

export const deskTexts: Readonly<Record<Language, Catalogue<keyof typeof en>>> = { pl, en, hu, ru, zh };
