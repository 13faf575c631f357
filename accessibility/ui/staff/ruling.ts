import type { Rule, Ruling } from '../api/events.ts';
import { Formats } from '../format/formats.ts';
import type { Language } from '../i18n/languages.ts';
import { translator } from '../i18n/translator.ts';
import { staffTexts } from './texts.ts';

const INTENTS = ['question', 'greeting', 'thanks', 'person', 'complaint', 'urgent'] as const;

/** Why the bot decided so, in the reader's language; nothing for a rule that we have no words for. */
export function rulingWords(ruling: Ruling, language: Language): string | undefined {
  const key = textOf(ruling);
  if (key === undefined || !(key in staffTexts[language])) return undefined;
  const formats = new Formats(language);
  const { question = '', confidence = 0, threshold = 0 } = ruling;
  return translator(language, staffTexts[language])(key, {
    question,
    share: formats.percent(confidence),
    threshold: formats.percent(threshold),
  });
}

/** What the bot took a message for, in the reader's language. */
export function intentWords(intent: string, language: Language): string {
  const known = INTENTS.find((name) => name === intent);
  return known ? translator(language, staffTexts[language])(`intent.${known}`) : intent;
}

function textOf({ rule, question }: Ruling): `rule.${Rule | 'nothing-near'}` | undefined {
  if (rule === 'no-article' && question === undefined) return 'rule.nothing-near';
  return rule && `rule.${rule}`;
}
