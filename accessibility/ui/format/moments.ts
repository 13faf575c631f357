import { LOCALES, type Language } from '../i18n/languages.ts';

/** Writes dates and times as a language writes them, in the reader's time zone. */
export class Moments {
  protected readonly locale: string;

  constructor(language: Language) {
    this.locale = LOCALES[language];
  }

  /** The clock time, such as 14:05. */
  time(moment: string | Date): string {
    return new Intl.DateTimeFormat(this.locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(moment));
  }

  /** The day in words, such as 3 November 2026. */
  date(moment: string | Date): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'long' }).format(new Date(moment));
  }

  dateTime(moment: string | Date): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment));
  }

  /** The clock time of today's moments, day and time of all others. */
  timeOrDate(moment: string | Date, now: Date = new Date()): string {
    return new Date(moment).toDateString() === now.toDateString() ? this.time(moment) : this.dateTime(moment);
  }
}
