import type { SignedInMember } from '../api/staff-session.ts';
import type { commonTexts } from '../i18n/common-texts.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Question } from './confirm.ts';
import type { staffTexts } from './texts.ts';

type Texts = Translator<keyof typeof staffTexts.en | keyof typeof commonTexts.en>;

/**
 * What somebody who wants to sign out is asked first; nothing where neither a customer nor anything written is lost by it.
 * Where they are signed in elsewhere too the customers stay with them.
 *
 * @param now what the server says of them, where it does
 * @param unsent whether something is written at the desk that signing out takes away
 */
export function leaveQuestion(t: Texts, now: SignedInMember | undefined, unsent: boolean): Question | undefined {
  const count = now?.conversations ?? 0;
  const asked = { heading: t('leave.heading'), cancel: t('leave.stay') };
  if (count === 0) return unsent ? { ...asked, text: t('leave.onlyUnsent'), action: t('signOut') } : undefined;
  const [text, action] = now?.signedInElsewhere
    ? [t('leave.textElsewhere', { count }), t('leave.actionElsewhere')]
    : [t('leave.text', { count }), t('leave.action')];
  return { ...asked, text: unsent ? `${text} ${t('leave.unsent')}` : text, action };
}
