import { Moments } from './moments.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Writes numbers, dates, times and lengths of time as a language writes them. */
export class Formats extends Moments {
  number(value: number): string {
    return new Intl.NumberFormat(this.locale).format(value);
  }

  /** To one place after the point. */
  decimal(value: number): string {
    return new Intl.NumberFormat(this.locale, { maximumFractionDigits: 1 }).format(value);
  }

  /** @param share 0..1 */
  percent(share: number): string {
    return new Intl.NumberFormat(this.locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  }

  /** How long ago, in the largest unit that fits, such as "5 minutes ago". */
  ago(moment: string | Date, now: Date = new Date()): string {
    const seconds = Math.round((new Date(moment).getTime() - now.getTime()) / 1000);
    const [value, unit] = largestUnit(seconds);
    return new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto' }).format(value, unit);
  }

  /** A length of time in whole minutes, or hours and minutes, such as "5 min" or "1 hr 5 min"; never less than a minute. */
  duration(seconds: number): string {
    return this.inUnits(wholeMinutes(seconds), 'short');
  }

  /** A length of time that nobody knows exactly: rounded and in words, such as "25 minutes" or "1 hour 30 minutes". */
  roughly(seconds: number): string {
    const minutes = wholeMinutes(seconds);
    const step = minutes <= 10 ? 1 : minutes <= 60 ? 5 : 30;
    return this.inUnits(Math.round(minutes / step) * step, 'long');
  }

  private inUnits(minutes: number, display: 'short' | 'long'): string {
    const parts = [this.unit(Math.floor(minutes / 60), 'hour', display), this.unit(minutes % 60, 'minute', display)];
    return parts.filter((part) => part !== '').join(' ');
  }

  private unit(value: number, unit: 'hour' | 'minute', unitDisplay: 'short' | 'long'): string {
    if (value === 0) return '';
    return new Intl.NumberFormat(this.locale, { style: 'unit', unit, unitDisplay }).format(value);
  }
}

function wholeMinutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / MINUTE));
}

function largestUnit(seconds: number): [number, Intl.RelativeTimeFormatUnit] {
  const size = Math.abs(seconds);
  if (size < MINUTE) return [seconds, 'second'];
  if (size < HOUR) return [Math.trunc(seconds / MINUTE), 'minute'];
  if (size < DAY) return [Math.trunc(seconds / HOUR), 'hour'];
  return [Math.trunc(seconds / DAY), 'day'];
}
