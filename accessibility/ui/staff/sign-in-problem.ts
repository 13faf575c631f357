import { ApiProblem } from '../api/problem.ts';
import { problemText } from '../api/problem-text.ts';
import { Formats } from '../format/formats.ts';
import type { Language } from '../i18n/languages.ts';
import { translator } from '../i18n/translator.ts';
import { staffTexts } from './texts.ts';

type StaffKey = keyof typeof staffTexts.en;

/** What it means for the person that a password or a passkey did not do, in their language. */
export function signInProblem(error: unknown, language: Language): string {
  const t = translator(language, staffTexts[language]);
  if (error instanceof ApiProblem && error.status === 429) {
    const seconds = error.retryAfterSeconds ?? 60;
    const formats = new Formats(language);
    return t('signIn.tooMany', {
      wait: formats.duration(seconds),
      time: formats.time(new Date(Date.now() + seconds * 1000)),
    });
  }
  const key = textKey(error);
  return key ? t(key) : problemText(error, language);
}

/** Whether the person closed the browser's own dialogue, or let it be for so long that it closed by itself. */
export function choseNone(error: unknown): boolean {
  return error instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(error.name);
}

function textKey(error: unknown): StaffKey | undefined {
  if (error instanceof DOMException) {
    return error.name === 'InvalidStateError' ? 'passkey.problem.known' : 'passkey.problem.browser';
  }
  if (!(error instanceof ApiProblem)) return undefined;
  const key = `passkey.problem.${error.code}`;
  return key in staffTexts.en ? (key as StaffKey) : undefined;
}
