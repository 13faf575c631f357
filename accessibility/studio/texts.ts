import type { Language } from '../ui/i18n/languages.ts';
import type { Catalogue } from '../ui/i18n/translator.ts';
import en from '../ui/messages/en/studio.json';
import hu from '../ui/messages/hu/studio.json';
import pl from '../ui/messages/pl/studio.json';
import ru from '../ui/messages/ru/studio.json';
import zh from '../ui/messages/zh/studio.json';

export const studioTexts: Readonly<Record<Language, Catalogue<keyof typeof en>>> = { pl, en, hu, ru, zh };
