import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closestLanguage, type Language } from './languages.ts';

const STORAGE_KEY = 'okienko.language';
const changes = new EventTarget();

/** The language of one of our own pages: chosen earlier on this device, else the browser's, else English. */
export function pageLanguage(): Language {
  return closestLanguage(stored(), ...navigator.languages);
}

/** Gives the page its language; also what was drawn before this was called follows. */
export function applyPageLanguage(): void {
  document.documentElement.lang = pageLanguage();
  changes.dispatchEvent(new Event('change'));
}

/** Changes the page's language, keeps the choice on this device and redraws what listens. */
export function choosePageLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
  document.documentElement.lang = language;
  changes.dispatchEvent(new Event('change'));
}

/** Redraws its component whenever the page's language changes. */
export class PageLanguageController implements ReactiveController {
  language: Language = currentLanguage();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    changes.addEventListener('change', this.changed);
  }

  hostDisconnected(): void {
    changes.removeEventListener('change', this.changed);
  }

  private readonly changed = () => {
    this.language = currentLanguage();
    this.host.requestUpdate();
  };
}

function currentLanguage(): Language {
  return closestLanguage(document.documentElement.lang, pageLanguage());
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}
