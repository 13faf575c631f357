import { knownNeeds, type Need } from './needs.ts';

type Words = `need.${Need}` | 'need.between';

/** The needs in a few words, such as "text only, simple words"; empty where there are none. */
export function needsInWords(needs: readonly string[], t: (key: Words) => string): string {
  return knownNeeds(needs)
    .map((need) => t(`need.${need}`))
    .join(t('need.between'));
}
