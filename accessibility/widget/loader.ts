import type { Language } from '../ui/i18n/languages.ts';
import { WINDOWS } from './catalogue/windows.ts';
import { chosenLanguage } from './model/chosen-language.ts';
import { wantedLanguage } from './model/wanted-language.ts';

/*
 * What a bank puts on its page: finds out which language the person wants and loads the window that speaks it. The
 * window's own script then makes the element of what stands on the page.
 */

const NAME = 'okienko-chat';
/** This is known only now, while the script runs. */
const own = (document.currentScript as HTMLScriptElement).src;

/** What the page may call before the window is there. */
const CALLS = ['show', 'hide'] as const;
type Waiting = HTMLElement & Partial<Record<(typeof CALLS)[number], () => void>>;

function begin(): void {
  const elements = document.querySelectorAll<Waiting>(NAME);
  elements.forEach(answerLater);
  const attribute = (name: string) => elements[0]?.getAttribute(name) ?? '';
  void load(wantedLanguage(chosenLanguage(attribute('server')), attribute('language')));
}

function load(language: Language): Promise<unknown> {
  return import(/* @vite-ignore */ new URL(WINDOWS[language]!, own).href);
}

/** Remembers what is asked of the element until it can do it. */
function answerLater(element: Waiting): void {
  if (customElements.get(NAME)) return;
  const defined = customElements.whenDefined(NAME);
  void defined.then(() => CALLS.forEach((call) => delete element[call]));
  for (const call of CALLS) element[call] = () => void defined.then(() => element[call]?.());
}

// An async script may run before the page is there.
if (document.readyState === 'loading' && !document.querySelector(NAME)) addEventListener('DOMContentLoaded', begin);
else begin();
