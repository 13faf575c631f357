import { isLanguage, type Language } from '../ui/i18n/languages.ts';
import { translator } from '../ui/i18n/translator.ts';
import { LINKS, type LinkName } from './links.ts';
import { chatTexts, type ChatPageText } from './texts.ts';

/** The chat window, as far as this page uses it; its script is loaded beside ours. */
interface ChatWindow extends HTMLElement {
  focusText(): void;
}

/** The page that the chat has to itself: it speaks and looks as the window does, and its title tells what is new in it. */
class ChatPage {
  private language = document.documentElement.lang as Language;
  private unread = 0;

  constructor(
    private readonly chat: ChatWindow,
    private readonly bank: string,
  ) {
    chat.addEventListener('unread', (event) => this.count((event as CustomEvent<number>).detail));
    // What the person chose is written on the window's element.
    new MutationObserver(() => this.follow()).observe(chat, { attributes: true });
    document.querySelector('.skip')!.addEventListener('click', (event) => this.skip(event));
    this.follow();
  }

  private get t() {
    return translator(this.language, chatTexts[this.language]);
  }

  private count(unread: number): void {
    this.unread = unread;
    this.entitle();
  }

  private entitle(): void {
    const title = this.t('title', { bank: this.bank });
    document.title = this.unread > 0 ? this.t('title.new', { count: this.unread, title }) : title;
  }

  private follow(): void {
    const root = document.documentElement;
    Object.assign(root.dataset, this.chat.dataset);
    root.style.cssText = this.chat.style.cssText;
    const { language = '' } = this.chat.dataset;
    if (isLanguage(language) && language !== this.language) this.speak(language);
  }

  private speak(language: Language): void {
    this.language = language;
    document.documentElement.lang = language;
    each('[data-text]', (element) => (element.textContent = this.t(element.dataset['text'] as ChatPageText)));
    each<HTMLAnchorElement>('[data-link]', (link) => {
      const name = link.dataset['link'] as LinkName;
      link.textContent = this.t(name);
      link.href = LINKS[name](language);
    });
    this.entitle();
    // So that the page is in this language from its first word when it is opened again.
    history.replaceState(null, '', `../${language}/${location.search}${location.hash}`);
  }

  /** Until there is a window, the link leads to the place where it will be. */
  private skip(event: Event): void {
    if (!this.chat.dataset['language']) return;
    event.preventDefault();
    this.chat.focusText();
  }
}

function each<E extends HTMLElement>(selector: string, act: (element: E) => unknown): void {
  document.querySelectorAll<E>(selector).forEach(act);
}

new ChatPage(document.querySelector<ChatWindow>('okienko-chat')!, document.querySelector('.bank')!.textContent);
