import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icon/icon.ts';
import { circleAlert, refreshCw, send } from '../../ui/icon/lucide.ts';
import type { View } from './context.ts';
import { notice } from './notice.ts';

/** Where one writes, with everything that is to be known about it right now beside it. */
export function composer(view: View): TemplateResult {
  const { t, draftError, actions } = view;
  return html`
    ${typing(view)} ${connection(view)} ${trouble(view)}
    <form class="composer" novalidate @submit=${submitted(actions.submit)}>
      <label for="text">${t('composer.label')}</label>
      <textarea
        id="text"
        rows="1"
        ?autofocus=${!view.small && !view.page}
        enterkeyhint=${view.settings.enterSends ? 'send' : 'enter'}
        aria-describedby=${draftError ? 'text-error text-hint' : 'text-hint'}
        aria-invalid=${draftError ? 'true' : nothing}
        @input=${(event: InputEvent) => actions.write((event.target as HTMLTextAreaElement).value)}
        @keydown=${(event: KeyboardEvent) => pressed(view, event)}
      ></textarea>
      ${draftError ? html`<p class="error" id="text-error">${icon(circleAlert)} <span>${draftError}</span></p>` : nothing}
      ${view.talk?.failed(view)}
      <div class="foot">
        <p class=${isClosed(view) ? 'hint' : 'hint keys'} id="text-hint">${hint(view)}</p>
        <button class="button primary" aria-disabled=${nothingToSend(view) ? 'true' : nothing} @click=${once}>
          ${icon(send)} ${t('composer.send')}
        </button>
      </div>
    </form>
  `;
}

/** Whether pressing Send again has nothing to do but wait. */
export function nothingToSend({ chat, draft, sends }: View): boolean {
  return sends || (draft.trim() === '' && chat.unsent.some(({ state }) => state === 'sending'));
}

/** The second click of two stands where the launcher was, which only the first one was meant for. */
function once(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}

function submitted(submit: () => void) {
  return (event: Event) => {
    event.preventDefault();
    submit();
  };
}

function pressed({ settings, draft, actions }: View, event: KeyboardEvent): void {
  const enter = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
  if (enter && (settings.enterSends || event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    // Held down, it may have opened the window just now.
    if (!event.repeat) actions.submit();
  } else if (draft === '' && scrollLog(event)) {
    event.preventDefault();
  }
}

/** While there is no text for the caret to move in, the keys that scroll do so in the log. */
function scrollLog(event: KeyboardEvent): boolean {
  const log = ((event.target as Element).getRootNode() as ShadowRoot).getElementById('log');
  const steps: Readonly<Record<string, number>> = {
    PageUp: -0.9,
    PageDown: 0.9,
    ArrowUp: -0.15,
    ArrowDown: 0.15,
    Home: -Infinity,
    End: Infinity,
  };
  const step = steps[event.key];
  if (!log || step === undefined || event.ctrlKey || event.altKey || event.metaKey) return false;
  log.scrollTop = Math.min(log.scrollHeight, Math.max(0, log.scrollTop + step * log.clientHeight));
  return true;
}

function isClosed({ chat }: View): boolean {
  return chat.conversation.phase === 'closed';
}

function hint(view: View): string {
  const { settings, t, talk } = view;
  if (isClosed(view) && talk) return talk.closedHint;
  return settings.enterSends ? t('composer.enter.sends') : t('composer.enter.breaks');
}

function typing({ chat, t, loads, talk }: View) {
  const { by } = chat.writing;
  if (loads) return html`<p class="typing">${t('loading')}</p>`;
  return by && talk ? html`<p class="typing">${talk.typingText(by)}</p>` : nothing;
}

function connection(view: View) {
  const { chat, t, actions } = view;
  const phone = chat.info?.bank.phone;
  if (chat.state !== 'offline' && chat.state !== 'away') return nothing;
  return notice(
    'waiting',
    html`<p><strong>${t('offline.title')}</strong> ${t('offline.text')}</p>
      ${phone ? html`<p>${t('offline.phone', { phone })}</p>` : nothing}
      <slot></slot>
      ${hasFailed(chat)
        ? nothing
        : html`<button class="button small" type="button" @click=${actions.retry}>
            ${icon(refreshCw)} ${t('offline.retry')}
          </button>`}`,
  );
}

function trouble({ t, trouble: what, talk }: View) {
  if (!what) return nothing;
  return notice('urgent', html`<p>${what === 'part' ? t('trouble.part') : talk?.troubleText(what)}</p>`);
}

function hasFailed(chat: View['chat']): boolean {
  return chat.unsent.some(({ state }) => state === 'failed');
}
