import { css, html, type TemplateResult } from 'lit';
import { icon } from '../../ui/icon/icon.ts';
import { clock, triangleAlert } from '../../ui/icon/lucide.ts';

/**
 * News that stays in its place until it no longer holds, looking like `okn-notice`. It is not a live region: let the
 * announcer say it, once.
 */
export function notice(tone: 'waiting' | 'urgent', content: TemplateResult): TemplateResult {
  return html`<div class="notice ${tone}">
    ${icon(tone === 'urgent' ? triangleAlert : clock)}
    <div>${content}</div>
  </div>`;
}

export const noticeStyles = css`
  .notice {
    display: flex;
    gap: calc(var(--okn-unit) * 3);
    margin: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 3) 0;
    padding: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 3);
    font-size: var(--okn-text-s);
    background: var(--tint);
    border: 1px solid var(--tone);
    border-inline-start-width: 4px;
    border-radius: var(--okn-radius);
  }

  .notice.waiting {
    --tone: var(--okn-waiting);
    --tint: var(--okn-waiting-tint);
  }

  .notice.urgent {
    --tone: var(--okn-urgent);
    --tint: var(--okn-urgent-tint);
  }

  .notice > .icon {
    margin-block-start: 0.125em;
    color: var(--tone);
  }

  .notice > div {
    min-inline-size: 0;
    flex: 1;
  }

  .notice .button {
    margin-block-start: calc(var(--okn-unit) * 2);
  }
`;
