import { ANSWERS } from './answers.ts';
import type { Draft, FakeDesk } from './fake-desk.ts';
import { minutesAgo } from './fake-desk.ts';

/** People who wait at the fake desk's bank. */

const customer = (text: string, language = 'en'): Draft => ({ type: 'message', author: { kind: 'customer' }, text, language });

/** A customer who lost a card: asked, was answered with a reason, and wants a person. */
export function lostCard(desk: FakeDesk, conversationId = 'lost-card'): void {
  desk.add(
    { conversationId, priority: 'urgent', reason: 'urgent', waitingSince: minutesAgo(3) },
    {
      type: 'message',
      author: { kind: 'bot' },
      kind: 'greeting',
      text: 'Good morning. I am Okienko, the digital assistant of Aldera Bank.',
      language: 'en',
      choices: [
        { label: 'How do I block my card?', value: 'How do I block my card?' },
        { label: 'What does the account cost?', value: 'What does the account cost?' },
      ],
    },
    customer('My card was stolen in Rome and somebody is paying with it'),
    {
      type: 'message',
      author: { kind: 'bot' },
      kind: 'urgent',
      text: ANSWERS[0]!.text,
      html: ANSWERS[0]!.html,
      simple: ANSWERS[0]!.simple!,
      language: 'en',
      articleId: 'cards.block.en',
      confidence: 0.91,
      reason: {
        rule: 'urgent-article',
        intent: 'urgent',
        intentConfidence: 0.94,
        language: 'en',
        articleId: 'cards.block.en',
        question: 'How do I block my card?',
        matchedField: 'variant',
        matchedText: 'my card was stolen',
        matchedTerms: ['card', 'stolen'],
        highlights: ['card', 'stolen'],
        score: 12.4,
        confidence: 0.91,
        threshold: 0.6,
        scoreParts: [
          { kind: 'coverage', value: 0.42, share: 0.001 },
          { kind: 'reverse-coverage', value: 1, share: 0 },
          { kind: 'character-runs', value: 0.38, share: 0.002 },
          { kind: 'search-rank', value: 1, share: 0 },
          { kind: 'meaning', value: 0.81, share: 0.044 },
          { kind: 'same-meaning', value: 0.37, share: 0.095 },
          { kind: 'answer-meaning', value: 0.66, share: 0.238 },
          { kind: 'lead', value: 0.71, share: 0.62 },
        ],
        explanation: 'Taken for urgent; urgent, and an article says what to do: "How do I block my card?" at 0.91, needed 0.60.',
      },
    },
    { type: 'handover-requested', reason: 'urgent', topic: 'cards', priority: 'urgent', position: 1, estimatedWaitSeconds: 180 },
    customer('Please, I need a person now'),
  );
}

/** A queue on a usual morning: somebody urgent, and others in three languages. */
export function fullQueue(desk: FakeDesk): void {
  lostCard(desk);
  desk.add(
    { conversationId: 'fees', topic: 'accounts', language: 'pl', waitingSince: minutesAgo(18) },
    customer('Dlaczego pobrano mi opłatę za prowadzenie konta, skoro wpłynęło wynagrodzenie? Proszę o wyjaśnienie.', 'pl'),
  );
  desk.add(
    { conversationId: 'transfer', topic: 'transfers', language: 'hu', waitingSince: minutesAgo(9), reason: 'not-understood' },
    customer('Három napja elutaltam az összeget, de még nem érkezett meg.', 'hu'),
  );
  desk.add(
    { conversationId: 'chinese', topic: 'complaints', language: 'zh', waitingSince: minutesAgo(7), reason: 'complaint' },
    customer('我要投诉，网点的工作人员没有给我回复。', 'zh'),
  );
  desk.add(
    { conversationId: 'with-adam', state: 'agent', topic: 'security', agent: { username: 'agent2', name: 'Adam Lis' } },
    customer('Is this message from you?'),
  );
  desk.add(
    { conversationId: 'done', state: 'closed', topic: 'cards', closedAt: minutesAgo(60), agent: { username: 'agent', name: 'Ewa Nowak' } },
    customer('Thank you'),
    { type: 'closed', by: 'agent' },
    { type: 'rated', score: 5, comment: 'Quick and kind.' },
  );
  desk.find('done').rating = { score: 5, comment: 'Quick and kind.' };
}
