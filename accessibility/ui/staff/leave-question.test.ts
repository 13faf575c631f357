import { describe, expect, it } from 'vitest';
import type { SignedInMember } from '../api/staff-session.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { translator } from '../i18n/translator.ts';
import { leaveQuestion } from './leave-question.ts';
import { staffTexts } from './texts.ts';

describe('what is asked before somebody signs out', () => {
  const t = translator('en', staffTexts.en, commonTexts.en);
  const NOT_KEPT = 'What you have written at the desk and not sent is not kept.';

  function serving(conversations: number, signedInElsewhere = false): SignedInMember {
    return { username: 'anna', name: 'Anna', roles: ['supervisor'], signedInElsewhere, conversations };
  }

  it('is nothing where nothing is lost, or nobody knows', () => {
    expect(leaveQuestion(t, serving(0), false)).toBeUndefined();
    expect(leaveQuestion(t, serving(0, true), false)).toBeUndefined();
    expect(leaveQuestion(t, undefined, false)).toBeUndefined();
  });

  it('says what happens to the customers, and to what is not sent', () => {
    const { text, action } = leaveQuestion(t, serving(1), false)!;
    expect(text).toBe('1 customer is talking with you. When you sign out they go back to the queue, with the whole conversation.');
    expect(action).toBe('Give them back and sign out');
    expect(leaveQuestion(t, serving(1), true)!.text).toBe(`${text} ${NOT_KEPT}`);
  });

  it('says that the customers stay where one is signed in elsewhere too', () => {
    const { text, action } = leaveQuestion(t, serving(2, true), false)!;
    expect(text).toContain('2 customers are talking with you. They stay with you');
    expect(action).toBe('Sign out here');
  });

  it('says without customers what is not kept, also where nobody knows of any', () => {
    const asked = { text: 'You have a reply or a note at the desk that is not sent. When you sign out it is not kept.', action: 'Sign out' };
    expect(leaveQuestion(t, serving(0), true)).toMatchObject(asked);
    expect(leaveQuestion(t, undefined, true)).toMatchObject(asked);
  });
});
