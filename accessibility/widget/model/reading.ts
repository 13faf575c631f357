import type { Settings } from './settings.ts';

/** Whether the person wants answers in plain words first. */
export function prefersSimple({ simpleWords }: Pick<Settings, 'simpleWords'>): boolean {
  return simpleWords;
}
