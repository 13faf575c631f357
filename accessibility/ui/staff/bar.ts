import { css, html, svg, type TemplateResult } from 'lit';

/** The looks of `bar`; adopt it in every root that draws one. */
export const barStyles = css`
  .bar {
    display: block;
    inline-size: 100%;
    min-inline-size: calc(var(--okn-unit) * 24);
    block-size: calc(var(--okn-unit) * 3);
    overflow: visible;
  }

  .bar .room {
    fill: var(--okn-muted);
    stroke: var(--okn-edge);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }

  .bar .share {
    fill: var(--okn-brand);
  }

  .bar .rest {
    fill: var(--okn-waiting);
  }

  .bar .mark {
    stroke: var(--okn-ink);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }

  /* Sets a mark off from what fills the bar. */
  .bar .halo {
    stroke: var(--okn-surface);
    stroke-width: 6px;
    vector-effect: non-scaling-stroke;
  }

  @media (forced-colors: active) {
    .bar .room {
      fill: Canvas;
      stroke: CanvasText;
    }

    .bar .share {
      fill: Highlight;
    }

    .bar .rest {
      fill: GrayText;
    }

    .bar .mark {
      stroke: CanvasText;
    }

    .bar .halo {
      stroke: Canvas;
    }
  }
`;

/**
 * A bar that pictures a number beside it, which assistive technology reads instead.
 *
 * @param share 0..1
 * @param marks places of interest along the bar, 0..1
 * @param rest a second part that follows the first, 0..1
 */
export function bar(share: number, marks: readonly number[] = [], rest = 0): TemplateResult {
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="room" width="100" height="10" />
    <rect class="share" width=${percent(share)} height="10" />
    <rect class="rest" x=${percent(share)} width=${percent(rest)} height="10" />
    ${marks.map((mark) => ['halo', 'mark'].map((part) => line(part, percent(mark))))}
  </svg>`;
}

function line(part: string, x: number) {
  return svg`<line class=${part} x1=${x} x2=${x} y1="-2" y2="12" />`;
}

function percent(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
}
