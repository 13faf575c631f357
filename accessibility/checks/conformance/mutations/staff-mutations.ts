import { DESK_GATES } from '../../desk/desk-gates.ts';
import { HELP_GATES } from '../../help/help-gates.ts';
import { STUDIO_GATES } from '../../studio/studio-gates.ts';
import { oneOf, type Mutation } from './mutation.ts';
import { at, DESK, HELP, STUDIO, surface, trail, walked } from './places.ts';

const deskGate = (words: string) => at(DESK, oneOf(DESK_GATES)(words));
const studioGate = (words: string) => at(STUDIO, oneOf(STUDIO_GATES)(words));
const helpGate = (words: string) => at(HELP, oneOf(HELP_GATES)(words));

/** Mistakes that somebody may make at the desk, where people work all day without a mouse or a screen. */
export const DESK_MUTATIONS: readonly Mutation[] = [
  { row: 'R02', what: 'the labels of sign-in belong to no field', gate: walked(DESK, 'R02', 'sign-in'), change: { each: 'label', spoil: (label) => label.removeAttribute('for') } },
  { row: 'R01', what: 'headings leave levels out', gate: surface(DESK, 'R01', 'nobody waits'), change: { each: 'h2', spoil: (heading) => { if (heading.ariaLevel !== '4') heading.ariaLevel = '4'; } } },
  { row: 'K07', what: 'a stop has a tabindex of its own', gate: walked(DESK, 'K07', 'sign-in'), change: { each: '.opener', spoil: (opener) => { if (opener.tabIndex !== 1) opener.tabIndex = 1; } } },
  { row: 'K10', what: 'the ring is a shadow', gate: walked(DESK, 'K10', 'sign-in'), change: { css: ':focus-visible { outline: none !important; box-shadow: 0 0 0 3px navy !important }' } },
  { row: 'K06', what: 'the history is no stop any more', gate: trail(DESK, 'K06', 'a conversation, with the reason of an answer'), change: { each: '.log', spoil: (log) => { if (log.tabIndex !== -1) log.tabIndex = -1; } } },
  { row: 'K06', what: 'every row of the queue is a stop', gate: trail(DESK, 'K06', 'a full queue'), change: { each: '.row', spoil: (row) => { if (row.tabIndex !== 0) row.tabIndex = 0; } } },
  { row: 'K13', what: 'the way to new entries lies over the history', gate: walked(DESK, 'K13', 'a conversation of mine'), change: { css: '.jump { position: relative; z-index: 1; margin-block-start: -80px }' } },
  { row: 'K13', what: 'the menu stays open over what has the focus', gate: walked(DESK, 'K13', 'the menu'), change: { before: () => { HTMLElement.prototype.hidePopover = () => {}; } } },
  { row: 'K04', what: 'a question is asked beside the page and not before it', gate: deskGate('one closes a conversation after being asked'), change: { before: () => { HTMLDialogElement.prototype.showModal = HTMLDialogElement.prototype.show; } } },
  { row: 'K05', what: 'a letter takes the next conversation', gate: deskGate('letters alone do nothing'), change: { before: () => addEventListener('keydown', ({ key }) => { if (key === 'n') void fetch('/api/v1/desk/conversations/lost-card/claim', { method: 'POST' }); }) } },
  { row: 'K15', what: 'what the customer writes takes the focus', gate: deskGate('moves neither the focus nor the caret'), change: { each: '.log .entry.customer:last-child', spoil: (entry) => entry.closest<HTMLElement>('.log')?.focus() } },
  { row: 'K20', what: 'the title does not count what is new', gate: deskGate('the title tells'), change: { each: 'title', spoil: (title) => { if (title.textContent?.startsWith('(')) title.textContent = title.textContent.replace(/^\(.*?\) new · /, ''); } } },
  { row: 'L02', what: 'the history is a live region beside the announcer', gate: deskGate('read out once, in order'), change: { each: '.entries', spoil: (list) => { if (list.ariaLive !== 'polite') list.ariaLive = 'polite'; } } },
  { row: 'S09', what: 'what waits is light grey', gate: surface(DESK, 'S09', 'a full queue'), change: { css: '.row * { color: #aaa !important }' } },
  { row: 'S13', what: 'rows of the queue do not grow with their text', gate: surface(DESK, 'S13', 'a full queue', { text: 'twice as large' }), change: { css: '.row { max-block-size: 60px !important; overflow: hidden !important }' } },
  { row: 'T05', what: 'rows glide whatever was asked for', gate: surface(DESK, 'T05', 'a full queue', { motion: 'reduced motion' }), change: { css: '.row { transition: background 0.3s !important }' } },
  { row: 'U15', what: 'nothing can be pasted into sign-in', gate: deskGate('signing in takes no memory'), change: { before: () => addEventListener('paste', (event) => event.preventDefault(), true) } },
  { row: 'U15', what: 'the page does not see that the browser has passkeys', gate: deskGate('signing in takes no memory'), change: { before: () => { Reflect.deleteProperty(PublicKeyCredential, 'parseRequestOptionsFromJSON'); } } },
];

/** Mistakes that somebody may make in the studio. */
export const STUDIO_MUTATIONS: readonly Mutation[] = [
  { row: 'R01', what: 'news stands outside of the landmarks', gate: surface(STUDIO, 'R01', 'start'), change: { each: 'main', spoil: (main) => { if (main.role !== 'presentation') main.role = 'presentation'; } } },
  { row: 'K01', what: 'Tab passes by the choice whose text stays', gate: studioGate('on the way of the Tab key from both sides'), change: { each: 'okn-notice', spoil: (notice) => { if (!notice.hasAttribute('tabindex')) notice.tabIndex = -1; } } },
  { row: 'K03', what: 'the answer keeps the Tab key', gate: studioGate('the Tab key leaves the answer'), change: { before: () => addEventListener('keydown', (event) => { if (event.key === 'Tab' && (event.composedPath()[0] as HTMLElement).isContentEditable) event.preventDefault(); }, true) } },
  { row: 'P01', what: 'filters and buttons are small', gate: surface(STUDIO, 'P01', 'articles'), change: { css: '.button, select { min-block-size: 30px !important; padding-block: 0 !important }' } },
  { row: 'S14', what: 'the list has a fixed width', gate: surface(STUDIO, 'S14', 'articles', { screen: 'zoomed to 400 %' }), change: { css: '.list { inline-size: 500px !important }' } },
  { row: 'T03', what: 'what was not saved is not kept on the device', gate: studioGate('what was not saved is there again'), change: { before: () => { const set = Storage.prototype.setItem; Storage.prototype.setItem = function (key, value) { if (!key.includes('draft')) set.call(this, key, value); }; } } },
  { row: 'U10', what: 'a link that is not allowed goes without a word', gate: studioGate('a pasted link to a host that is not allowed'), change: { css: 'li.refused { display: none !important }' } },
];

/** Mistakes that somebody may make in the help centre. */
export const HELP_MUTATIONS: readonly Mutation[] = [
  { row: 'K01', what: 'an answer that is opened leaves the focus behind', gate: helpGate('leads to the answer by keyboard alone'), change: { before: () => { const focus = HTMLElement.prototype.focus; HTMLElement.prototype.focus = function (options) { if (this.localName !== 'h1') focus.call(this, options); }; } } },
  { row: 'P04', what: 'a topic has another name than its words', gate: walked(HELP, 'P04', 'home'), change: { each: '.topics a', spoil: (topic) => { if (topic.ariaLabel !== 'More') topic.ariaLabel = 'More'; } } },
  { row: 'S10', what: 'answers are grey enough for AA only', gate: surface(HELP, 'S10', 'answer'), change: { css: '.answer p { color: #707070 !important }' } },
  { row: 'U05', what: 'the emergency number is not there where there is no answer', gate: helpGate('the emergency number on every page'), change: { each: '.emergency', spoil: (line) => { if (location.hash.endsWith('nowhere') && !line.hidden) line.hidden = true; } } },
];
