import { commonTexts } from '../i18n/common-texts.ts';
import type { Language } from '../i18n/languages.ts';
import { translator } from '../i18n/translator.ts';
import { ApiProblem, ServerAway } from './problem.ts';

type CommonKey = keyof typeof commonTexts.en;

/** Codes that a person reads as the same thing. */
const SAME: Readonly<Record<string, CommonKey>> = {
  'wrong-token': 'problem.no-token',
  csrf: 'problem.no-token',
  'bad-parameter': 'problem.malformed-json',
  stopping: 'problem.starting',
};

/** What a failed call means for the person, in their language. */
export function problemText(error: unknown, language: Language): string {
  return translator(language, commonTexts[language])(textKey(error));
}

function textKey(error: unknown): CommonKey {
  if (error instanceof ServerAway) return 'problem.away';
  if (!(error instanceof ApiProblem)) return 'problem.other';
  const key = SAME[error.code] ?? `problem.${error.code}`;
  return key in commonTexts.en ? (key as CommonKey) : 'problem.other';
}
