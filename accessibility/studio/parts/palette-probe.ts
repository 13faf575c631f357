import { css, LitElement } from 'lit';
import { define } from '../../ui/parts/define.ts';
import type { Look, PairedName } from '../../ui/theme/palette.ts';
import { propertyOf } from '../../ui/theme/palette.ts';
import { tokens } from '../../ui/theme/tokens.ts';
import type { Rgb } from '../../ui/theme/color.ts';
import type { Appearance } from '../model/appearance.ts';
import { pixelOf } from '../model/css-values.ts';
import type { Palette } from '../model/measuring.ts';
import { dress } from './themed.ts';

/** Puts an appearance through the chat window's style sheet and tells what the browser makes of it. Never seen. */
@define('okn-palette-probe')
export class PaletteProbe extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: none;
        /* Where the device forces its own colours, those of everybody else are measured. */
        forced-color-adjust: none;
      }
    `,
  ];

  private readonly ink = document.createElement('span');

  /** The colours of an appearance, each as the pixel that the browser draws. */
  palette(appearance: Appearance): Palette {
    const known = new Map<string, Rgb>();
    return (look, name) => {
      const key = `${look.scheme} ${look.contrast} ${name}`;
      const pixel = known.get(key) ?? this.pixel(appearance, look, name);
      known.set(key, pixel);
      return pixel;
    };
  }

  protected override firstUpdated(): void {
    this.renderRoot.append(this.ink);
  }

  private pixel(appearance: Appearance, look: Look, name: PairedName): Rgb {
    dress(this, appearance, look);
    this.ink.style.color = `var(${propertyOf(name)})`;
    return pixelOf(getComputedStyle(this.ink).color) ?? [0, 0, 0];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-palette-probe': PaletteProbe;
  }
}
