import { raw, type Markup } from '../ui/markup.ts';

/** The sample bank's own mark: an alder leaf. */
export const leaf: Markup = raw(
  `<svg class="leaf" viewBox="0 0 32 32" aria-hidden="true"><path class="leaf-blade" d="M16 3c7 3 11 8 11 14 0 5-4 9-9.5 9.5L16 24l-1.5 2.5C9 26 5 22 5 17 5 11 9 6 16 3Z"/><path class="leaf-vein" d="M16 8v22M16 16l5-4M16 21l6-4M16 16l-5-4M16 21l-6-4"/></svg>`,
);

/** A counter window with a leaf behind it, quiet enough to stand beside a headline. */
export const heroArt: Markup = raw(
  `<svg class="art" viewBox="0 0 360 300" aria-hidden="true">
    <circle class="art-sun" cx="262" cy="92" r="62"/>
    <ellipse class="art-hill" cx="180" cy="248" rx="172" ry="44"/>
    <rect class="art-frame" x="84" y="54" width="176" height="190" rx="26"/>
    <rect class="art-pane" x="100" y="70" width="66" height="158" rx="12"/>
    <rect class="art-pane" x="178" y="70" width="66" height="158" rx="12"/>
    <path class="art-leaf" d="M211 96c22 10 34 26 34 46 0 17-13 30-31 32l-3-8-3 8c-18-2-31-15-31-32 0-20 12-36 34-46Z"/>
    <path class="art-vein" d="M211 112v78M211 138l16-13M211 158l20-14M211 138l-16-13M211 158l-20-14"/>
    <path class="art-line" d="M114 98h38M114 118h28M114 138h34"/>
    <rect class="art-sill" x="66" y="240" width="212" height="16" rx="8"/>
    <circle class="art-coin" cx="128" cy="216" r="16"/>
    <circle class="art-coin" cx="150" cy="222" r="12"/>
  </svg>`,
);
