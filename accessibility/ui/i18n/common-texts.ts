import type { Language } from './languages.ts';
import type { Catalogue } from './translator.ts';
import en from '../messages/en/common.json';
import hu from '../messages/hu/common.json';
import pl from '../messages/pl/common.json';
import ru from '../messages/ru/common.json';
import zh from '../messages/zh/common.json';

export const commonTexts: Readonly<Record<Language, Catalogue<keyof typeof en>>> = { pl, en, hu, ru, zh };
