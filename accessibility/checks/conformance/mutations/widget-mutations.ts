import { expect } from 'vitest';
import type { ChatPage } from '../../chat-page.ts';
import type { Stage } from '../../setup.ts';
import { USUAL, type Environment } from '../environments.ts';
import { walkFlaws } from '../focus-walk.ts';
import type { Gate } from '../gate.ts';
import { STATEMENT } from '../statement/statement.ts';
import { treeFlaws } from '../tree.ts';
import { arrive, flawsOf } from '../widget-matrix.ts';
import { WIDGET_STATES, type WidgetState } from '../widget-states.ts';
import { expectTheUsual } from '../widget/constant.ts';
import { KEYBOARD } from '../widget/keyboard.ts';
import { MEDIA } from '../widget/media.ts';
import { POINTER_AND_HOST } from '../widget/pointer-and-host.ts';
import { SEEING } from '../widget/seeing.ts';
import { SPEECH } from '../widget/speech.ts';
import { TIME } from '../widget/time.ts';
import { UNDERSTANDING } from '../widget/understanding.ts';
import { bothWays, reach } from '../widget/walks.ts';
import { PATIENCE_MS } from './mutate.ts';
import { oneOf, reaching, type Mutation } from './mutation.ts';

const GATES = [...KEYBOARD, ...SPEECH, ...TIME, ...UNDERSTANDING, ...SEEING, ...POINTER_AND_HOST, ...MEDIA, ...STATEMENT];

const gate = oneOf(GATES);

function state(name: string): WidgetState {
  return WIDGET_STATES.find((one) => one.name === name)!;
}

/** Looks at the window once it is in a state. */
function reached(row: string, holds: string, arrival: (on: Stage) => Promise<ChatPage>, look: (chat: ChatPage) => Promise<void>): Gate {
  return {
    rows: [row],
    holds,
    reaches: true,
    run: async (on) => {
      const chat = await reaching(holds, arrival(on));
      chat.page.setDefaultTimeout(PATIENCE_MS);
      await look(chat);
    },
  };
}

function surface(row: string, name: string, environment: Partial<Environment> = {}): Gate {
  const there = { ...USUAL, ...environment };
  return reached(row, `the surface of ${name}`, (on) => arrive(on, state(name), there), async ({ page }) => {
    expect(await flawsOf(page, there)).toEqual([]);
  });
}

/** What stands in every open state stands in one of them. */
function usual(row: string, name: string): Gate {
  return reached(row, `the usual in ${name}`, (on) => reach(on, state(name), USUAL), ({ page }) => expectTheUsual(page));
}

function walked(row: string, name: string, environment: Partial<Environment> = {}): Gate {
  return reached(row, `the walk through ${name}`, (on) => reach(on, state(name), { ...USUAL, ...environment }), async (chat) => {
    expect(await treeFlaws(chat.page)).toEqual([]);
    expect(walkFlaws(await bothWays(chat))).toEqual([]);
  });
}

/** Something that mutates a page in the ways that people really do. */
export const WIDGET_MUTATIONS: readonly Mutation[] = [
  { row: 'R01', what: 'the panel is hidden from assistive technology', gate: surface('R01', 'welcome'), change: { each: '.panel', spoil: (panel) => { if (!panel.ariaHidden) panel.ariaHidden = 'true'; } } },
  { row: 'R02', what: 'icon buttons lose their names', gate: walked('R02', 'welcome'), change: { each: '.tools button', spoil: (button) => ['aria-label', 'title'].forEach((name) => button.removeAttribute(name)) } },
  { row: 'R03', what: 'the message says that it expands', gate: walked('R03', 'welcome'), change: { each: '#text', spoil: (text) => { if (!text.ariaExpanded) text.ariaExpanded = 'false'; } } },
  {
    row: 'R04',
    what: 'the root is closed',
    gate: gate('every root is open'),
    change: {
      before: () => {
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (init) {
          return attach.call(this, { ...init, mode: 'closed' });
        };
      },
    },
  },
  { row: 'R06', what: 'a style of ours leaks into the page', gate: gate('the page around is what it was'), change: { each: 'okienko-chat', spoil: () => { if (document.adoptedStyleSheets.length > 0) return; const sheet = new CSSStyleSheet(); sheet.replaceSync('p { margin: 0 !important }'); document.adoptedStyleSheets = [sheet]; } } },
  { row: 'R07', what: 'the contact link is not shown when the server is away', gate: gate('the bank’s own contact is in sight'), change: { css: 'slot { display: none !important }' } },
  { row: 'S01', what: 'a drawing is told as a picture without a name', gate: gate('no picture is without a name'), change: { each: 'svg.icon', spoil: (svg) => svg.removeAttribute('aria-hidden') } },
  { row: 'S02', what: 'messages do not say who wrote them', gate: gate('the history is one named log'), change: { each: '.by .name', spoil: (name) => { if (name.textContent) name.textContent = ''; } } },
  { row: 'S02', what: 'the log is no log', gate: gate('the history is one named log'), change: { each: '#log', spoil: (log) => log.removeAttribute('role') } },
  { row: 'S03', what: 'the newest message stands on top', gate: gate('in the order of the conversation'), change: { css: '.log { flex-direction: column-reverse !important }' } },
  { row: 'S05', what: 'the window shows itself upright alone', gate: gate('upright and across'), change: { css: '@media (orientation: landscape) { .panel { display: none !important } }' } },
  { row: 'S06', what: 'the window asks for an e-mail address', gate: gate('asks nothing about the person'), change: { each: '.composer', spoil: (form) => { if (!form.querySelector('[name=email]')) form.append(Object.assign(document.createElement('input'), { name: 'email', type: 'email', ariaLabel: 'E-mail' })); } } },
  { row: 'S07', what: 'that a message failed is told by colour alone', gate: gate('not by colour alone'), change: { css: '.state.bad svg { display: none !important } .state.bad { font-size: 0 !important }' } },
  { row: 'S08', what: 'a sound is made for every message', gate: gate('no sound is made unless'), change: { each: '.message', spoil: () => void new AudioContext() } },
  { row: 'S09', what: 'messages are light grey', gate: surface('S09', 'welcome'), change: { css: '.plain { color: #aaa !important }' } },
  { row: 'S10', what: 'messages are grey enough for AA only', gate: surface('S10', 'welcome'), change: { css: '.plain { color: #707070 !important }' } },
  { row: 'S12', what: 'the edge of the message field can hardly be seen', gate: gate('differ from what they stand on by 3:1'), change: { css: '#text { border-color: #ddd !important }' } },
  { row: 'S13', what: 'sizes are in pixels and boxes do not grow', gate: surface('S13', 'welcome', { text: 'twice as large' }), change: { css: '.plain { max-block-size: 3rem !important; overflow: hidden !important }' } },
  { row: 'S14', what: 'the field takes the whole of a low window', gate: gate('three lines of the conversation'), change: { css: '.composer textarea { max-block-size: none !important }' } },
  { row: 'S14', what: 'an address widens what it stands in', gate: surface('S14', 'words without an end', { screen: 'zoomed to 400 %' }), change: { css: '.log { overflow-wrap: break-word !important }' } },
  { row: 'U02', what: 'a long word widens what it stands in', gate: surface('U02', 'words without an end', { writing: 'long words' }), change: { css: '.log { overflow-wrap: break-word !important }' } },
  { row: 'S13', what: 'Send takes the width of the field', gate: gate('leaves nothing outside of a phone'), change: { css: '.composer { flex-wrap: nowrap !important }' } },
  { row: 'S14', what: 'the window has a fixed width', gate: surface('S14', 'welcome', { screen: 'zoomed to 400 %' }), change: { css: '.panel { inline-size: 500px !important }' } },
  { row: 'S15', what: 'messages have a fixed line', gate: surface('S15', 'welcome', { text: 'widely spaced' }), change: { css: '.plain { white-space: nowrap !important; overflow: hidden !important }' } },
  { row: 'S18', what: 'messages are justified', gate: gate('lines of a message have 80 characters'), change: { css: '.plain { text-align: justify !important }' } },
  { row: 'S18', what: 'lines of messages stand close', gate: gate('lines of a message have 80 characters'), change: { css: '.plain { line-height: 1.2 !important }' } },
  { row: 'K03', what: 'the message keeps the Tab key', gate: walked('K03', 'welcome'), change: { before: () => addEventListener('keydown', (event) => { if (event.key === 'Tab' && (event.composedPath()[0] as HTMLElement).id === 'text') event.preventDefault(); }, true) } },
  { row: 'K04', what: 'Escape does not close', gate: gate('close with Escape and give it back'), change: { before: () => addEventListener('keydown', (event) => { if (event.key === 'Escape') { event.preventDefault(); event.stopImmediatePropagation(); } }, true) } },
  { row: 'K05', what: 'a letter closes the window', gate: gate('printable keys do nothing'), change: { before: () => addEventListener('keydown', (event) => { if (event.key === 'q') document.querySelector('okienko-chat')?.shadowRoot?.querySelector<HTMLDialogElement>('.panel')?.close(); }, true) } },
  { row: 'K07', what: 'a stop has a tabindex of its own', gate: walked('K07', 'welcome'), change: { each: '.composer .button', spoil: (button) => { if (button.tabIndex !== 3) button.tabIndex = 3; } } },
  { row: 'K07', what: 'a paragraph is a stop', gate: walked('K07', 'welcome'), change: { each: '.start p', spoil: (text) => { if (text.tabIndex !== 0) text.tabIndex = 0; } } },
  { row: 'K08', what: 'the log is no stop and no scroller', gate: gate('the log scrolls with arrows'), change: { before: () => addEventListener('keydown', (event) => { if (/Page|Home|End|Arrow/.test(event.key)) { event.preventDefault(); event.stopImmediatePropagation(); } }, true) } },
  { row: 'K10', what: 'the ring is a shadow', gate: walked('K10', 'welcome'), change: { css: ':focus-visible { outline: none !important; box-shadow: 0 0 0 3px navy !important }' } },
  { row: 'K10', what: 'the ring can hardly be seen', gate: gate('ringed by two pixels that differ'), change: { css: ':focus-visible { outline-color: #ddd !important }' } },
  { row: 'K11', what: 'the ring is gone in forced colours', gate: walked('K11', 'welcome', { colours: 'forced dark' }), change: { css: '@media (forced-colors: active) { :focus-visible { outline: none !important } }' } },
  { row: 'K12', what: 'the window stays over what has the focus', gate: gate('never covered by launcher or window'), change: { each: 'okienko-chat', spoil: (chat) => chat.removeAttribute('data-aside') } },
  { row: 'K13', what: 'the composer lies over the log', gate: walked('K13', 'choices'), change: { css: '.composer { margin-block-start: -120px !important; position: relative; z-index: 2 }' } },
  { row: 'K14', what: 'opening leaves the focus where it was', gate: gate('opening puts the focus'), change: { before: () => { HTMLDialogElement.prototype.show = function () { this.setAttribute('open', ''); }; } } },
  { row: 'K15', what: 'a new message takes the focus', gate: gate('nothing that happens by itself moves the focus'), change: { each: '.message.agent', spoil: (message) => (message.getRootNode() as ShadowRoot).getElementById('text')?.focus() } },
  { row: 'K16', what: 'what had the focus is taken away', gate: gate('the focus never falls'), change: { each: '.error button', spoil: (button) => button.addEventListener('click', () => button.blur(), { capture: true }) } },
  { row: 'K17', what: 'Send is switched off while it is busy', gate: gate('Send stays focusable'), change: { each: '.composer .button[aria-disabled=true]', spoil: (button) => { if (!button.hasAttribute('disabled')) button.setAttribute('disabled', ''); } } },
  { row: 'K18', what: 'the heading has a level of its own', gate: gate('a landmark with a heading'), change: { each: '#title', spoil: (title) => { if (title.ariaLevel !== '1') title.ariaLevel = '1'; } } },
  { row: 'P01', what: 'buttons are small', gate: surface('P01', 'welcome'), change: { css: '.button { min-block-size: 30px !important; padding-block: 0 !important }' } },
  { row: 'P02', what: 'the window listens to being shaken', gate: gate('by single taps'), change: { each: 'okienko-chat', spoil: () => addEventListener('devicemotion', () => {}) } },
  { row: 'P03', what: 'buttons act when they are pressed down', gate: gate('leaves the button before its release'), change: { before: () => addEventListener('mousedown', (event) => (event.composedPath().find((at) => at instanceof HTMLButtonElement) as HTMLButtonElement | undefined)?.click(), true) } },
  { row: 'P04', what: 'a name differs from the words on the button', gate: walked('P04', 'welcome'), change: { each: '.person button', spoil: (button) => { if (button.ariaLabel !== 'Hand-over') button.ariaLabel = 'Hand-over'; } } },
  { row: 'P05', what: 'the window can be dragged', gate: gate('nothing is dragged'), change: { each: '.panel', spoil: (panel) => { if (!panel.draggable) panel.draggable = true; } } },
  { row: 'L01', what: 'the region for alerts comes later', gate: gate('are there from the start'), change: { each: '[role=alert]', spoil: (region) => region.remove() } },
  { row: 'L02', what: 'every message is told twice', gate: gate('thirty messages of bot and adviser'), change: { each: '#page-live, [role=status] p:not([data-again])', spoil: (text) => { if (text.localName !== 'p') return; text.dataset['again'] = ''; const again = text.cloneNode(true) as HTMLElement; text.after(again); } } },
  { row: 'L03', what: 'the history is read out', gate: gate('a history of fifty messages'), change: { each: '.message:not([data-told])', spoil: (message) => { message.dataset['told'] = ''; const region = document.querySelector('okienko-chat')!.shadowRoot!.querySelector('#page-live')!.shadowRoot!.querySelector('[role=status]')!; region.append(Object.assign(document.createElement('p'), { textContent: message.textContent })); } } },
  { row: 'L04', what: 'the log is never busy', gate: gate('an answer that is in the making'), change: { each: '#log[aria-busy]', spoil: (log) => log.removeAttribute('aria-busy') } },
  { row: 'L05', what: 'that somebody writes is told at once', gate: gate('is told after two seconds'), change: { each: '.typing:not([data-told])', spoil: (typing) => { typing.dataset['told'] = ''; const region = document.querySelector('okienko-chat')!.shadowRoot!.querySelector('#page-live')!.shadowRoot!.querySelector('[role=status]')!; region.append(Object.assign(document.createElement('p'), { textContent: typing.textContent })); } } },
  { row: 'L07', what: 'that a message failed is no alert', gate: gate('an alert with the way to try again'), change: { each: '[role=alert]', spoil: (region) => { if (region.ariaLive !== 'polite') region.ariaLive = 'polite'; } } },
  { row: 'L08', what: 'the place in the queue is told at each change', gate: gate('no more than once in thirty seconds'), change: { each: '.notice strong', spoil: (place) => { if (place.dataset['told'] === place.textContent) return; place.dataset['told'] = place.textContent ?? ''; const region = document.querySelector('okienko-chat')!.shadowRoot!.querySelector('#page-live')!.shadowRoot!.querySelector('[role=status]')!; region.append(Object.assign(document.createElement('p'), { textContent: place.textContent })); } } },
  { row: 'L09', what: 'the list of choices has no name', gate: gate('choices are told with their number'), change: { each: '.choices', spoil: (list) => list.removeAttribute('aria-label') } },
  { row: 'L10', what: 'the launcher does not say how many wait', gate: gate('counted aloud outside of it'), change: { each: '.launcher', spoil: (launcher) => launcher.removeAttribute('aria-label') } },
  { row: 'L11', what: 'the log speaks too', gate: gate('nothing is spoken twice'), change: { each: '#log', spoil: (log) => { if (log.ariaLive !== 'polite') log.ariaLive = 'polite'; } } },
  { row: 'L12', what: 'news of a modal comes from behind it', gate: gate('its news comes from inside'), change: { each: '[role=status] p', spoil: (text) => (text.getRootNode() as ShadowRoot).host.closest('dialog') && document.querySelector('okienko-chat')!.shadowRoot!.querySelector('#page-live')!.shadowRoot!.querySelector('[role=status]')!.append(text) } },
  { row: 'L13', what: 'what was told stays in its region', gate: gate('gone within fifteen seconds'), change: { before: () => { const remove = Element.prototype.remove; Element.prototype.remove = function () { if (this.localName !== 'p') remove.call(this); }; } } },
  { row: 'L14', what: 'silence is forgotten by a reload', gate: gate('hears failures alone'), change: { before: () => Object.keys(localStorage).filter((key) => key.endsWith('settings')).forEach((key) => localStorage.removeItem(key)) } },
  { row: 'T01', what: 'the draft is thrown away after an hour', gate: gate('nearly twenty idle hours'), change: { before: () => { const begun = Date.now(); setInterval(() => { const text = document.querySelector('okienko-chat')?.shadowRoot?.querySelector<HTMLTextAreaElement>('#text'); if (text && Date.now() - begun > 3_600_000) text.value = ''; }, 20); } } },
  { row: 'T02', what: 'how long the conversation is kept is not said', gate: gate('how long the conversation is kept'), change: { each: '.start p', spoil: (text) => text.remove() } },
  { row: 'T03', what: 'the draft is not kept', gate: gate('draft, place and history are back'), change: { before: () => { const set = Storage.prototype.setItem; Storage.prototype.setItem = function (key, value) { if (!key.endsWith('draft')) set.call(this, key, value); }; } } },
  { row: 'T04', what: 'the button for what the pause kept back is dead', gate: gate('a pause keeps back what bot and agent say'), change: { each: '.person button', spoil: (button) => button.textContent!.includes('Show 2') && button.toggleAttribute('disabled', true) } },
  { row: 'T04', what: 'three dots move for ever', gate: gate('nothing moves five seconds after'), change: { css: '@keyframes dots { to { opacity: 0.5 } } .face { animation: dots 2s infinite !important }' } },
  { row: 'T05', what: 'the log scrolls smoothly whatever was asked for', gate: gate('who wants less motion'), change: { css: '.log { scroll-behavior: smooth !important }' } },
  { row: 'T06', what: 'that somebody writes blinks', gate: gate('nothing flashes'), change: { css: '@keyframes blink { 50% { opacity: 0 } } .typing { animation: blink 0.1s infinite !important }' } },
  { row: 'T07', what: 'a new message scrolls the log', gate: gate('who reads back is not moved'), change: { each: '#log', spoil: (log) => log.scrollTo({ top: 1e6, behavior: 'instant' }) } },
  { row: 'U01', what: 'messages do not tell their language', gate: gate('the window tells its language'), change: { each: '.body[lang]', spoil: (body) => body.removeAttribute('lang') } },
  { row: 'U01', what: 'Arabic is set from left to right', gate: gate('the window tells its language'), change: { css: '.body { direction: ltr !important }' } },
  { row: 'U05', what: 'help comes in another order on one page', gate: gate('the ways to help stand in the same order'), change: { each: 'h2 ~ p, .tools', spoil: (tools) => { if (document.querySelector('main h2') && tools.className === 'tools' && !tools.dataset['turned']) { tools.dataset['turned'] = ''; tools.append(tools.children[0]!); } } } },
  { row: 'U06', what: 'there is no way to a person while one waits', gate: usual('U06', 'waiting'), change: { each: '.panel:has(.notice.waiting) .person', spoil: (person) => person.remove() } },
  { row: 'U07', what: 'the order of the tools depends on who answers', gate: usual('U07', 'with an agent who writes'), change: { each: '.panel:has(.message.agent) .tools:not([data-turned])', spoil: (tools) => { tools.dataset['turned'] = ''; tools.append(tools.querySelector('button')!); } } },
  { row: 'U08', what: 'choosing a score sends it', gate: gate('sends nothing and leads nowhere'), change: { each: 'input[name=score]', spoil: (score) => { score.onchange = () => void fetch('/api/v1/rating', { method: 'POST' }); } } },
  { row: 'U09', what: 'the window opens after five minutes', gate: gate('never opens by itself'), change: { before: () => { let begun = 0; setInterval(() => { const chat = document.querySelector('okienko-chat') as unknown as { show?(): void } | null; begun ||= Date.now(); if (Date.now() - begun > 300_000) chat?.show?.(); }, 20); } } },
  { row: 'U10', what: 'the error is not tied to its field', gate: gate('an error is said in words'), change: { each: '#text[aria-invalid]', spoil: (text) => text.setAttribute('aria-describedby', 'text-hint') } },
  { row: 'U11', what: 'the label is a placeholder', gate: gate('a label that stays in sight'), change: { css: 'label[for=text] { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden }' } },
  { row: 'U13', what: 'the conversation is ended without asking', gate: gate('are asked about once more'), change: { before: () => addEventListener('click', (event) => { const button = event.composedPath().find((at) => at instanceof HTMLButtonElement) as HTMLElement | undefined; if (button?.textContent?.includes('End the conversation')) void fetch('/api/v1/conversations/x/close', { method: 'POST' }); }, true) } },
  { row: 'U14', what: 'a form stands before the person', gate: gate('nothing is asked again'), change: { each: '.panel:has(.notice.waiting) .notice', spoil: (strip) => { if (!strip.querySelector('input')) strip.append(document.createElement('input')); } } },
  { row: 'U15', what: 'nothing can be pasted', gate: gate('text can be pasted'), change: { before: () => addEventListener('paste', (event) => event.preventDefault(), true) } },
  { row: 'U16', what: 'help does not tell the keys', gate: gate('help tells the keys'), change: { css: '.keys { display: none !important }' } },
  { row: 'U17', what: 'the assistant does not say that it is one', gate: gate('says that it is an assistant'), change: { each: '.who p', spoil: (words) => { if (words.textContent) words.textContent = ''; } } },
  { row: 'M06', what: 'the log holds its last hundred messages', gate: gate('a history of 500 messages'), change: { css: '.message:nth-last-child(n + 101 of .message) { display: none !important }' } },
  { row: 'M01', what: 'answers may show a film', gate: gate('shows no audio and no video'), change: { each: '.message.bot .body', spoil: (body) => { if (!body.querySelector('video')) body.append(document.createElement('video')); } } },
  { row: 'M02', what: 'a person is called by voice', gate: gate('asks for a microphone'), change: { each: '.message.agent, .notice, okn-notice', spoil: () => void navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined) } },
  { row: 'M03', what: 'what is typed is sent as it is typed', gate: gate('leaves the window before it is sent'), change: { before: () => addEventListener('input', (event) => { const field = event.composedPath()[0] as HTMLTextAreaElement; void fetch('/api/v1/typing', { method: 'POST', body: field.value }); }, true) } },
  { row: 'C03', what: 'the words of the statement are pale', gate: gate('the statement is accessible in every language: light'), change: { css: 'main p { color: #999 !important }' } },
  { row: 'C03', what: 'the report makes the page scroll sideways', gate: gate('scroll alone where they are too wide: light'), change: { css: '.scroller { overflow: visible !important }' } },
  { row: 'C03', what: 'the report on the page leaves a row out', gate: gate('says of every criterion and row'), change: { each: 'table:last-of-type tbody tr:first-child', spoil: (row) => row.remove() } },
];
