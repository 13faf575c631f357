import type { Language } from '../i18n/languages.ts';
import type { Catalogue } from '../i18n/translator.ts';
import en from '../messages/en/staff.json';
import hu from '../messages/hu/staff.json';
import pl from '../messages/pl/staff.json';
import ru from '../messages/ru/staff.json';
import zh from '../messages/zh/staff.json';

export const staffTexts: Readonly<Record<Language, Catalogue<keyof typeof en>>> = { pl, en, hu, ru, zh };
