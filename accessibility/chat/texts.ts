import type { Language } from '../ui/i18n/languages.ts';
import type { Catalogue } from '../ui/i18n/translator.ts';
import en from '../ui/messages/en/chat.json';
import hu from '../ui/messages/hu/chat.json';
import pl from '../ui/messages/pl/chat.json';
import ru from '../ui/messages/ru/chat.json';
import zh from '../ui/messages/zh/chat.json';

export type ChatPageText = keyof typeof en;

export const chatTexts: Readonly<Record<Language, Catalogue<ChatPageText>>> = { pl, en, hu, ru, zh };
