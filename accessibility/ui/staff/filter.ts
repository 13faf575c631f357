import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Announcer } from '../parts/announcer.ts';
import { define } from '../parts/define.ts';
import { fieldStyles, type Field } from '../parts/field.ts';
import { base } from '../theme/base.ts';

/** How long nothing is typed before the list follows. */
const PAUSE_MS = 200;

/** The words that somebody filters a list by, told once they pause. */
export class FilterEvent extends Event {
  constructor(readonly words: string) {
    super('filter');
  }
}

/**
 * A search field over a list that filters as one types. Put the list into the slot and say in `found` how many there
 * are, such as "12 articles": it is shown, and read out when it changes. Fires `filter`.
 */
@define('okn-filter')
export class Filter extends LitElement {
  static override styles = [
    base,
    fieldStyles,
    css`
      :host {
        display: grid;
        gap: calc(var(--okn-unit) * 3);
      }

      .found {
        font-size: var(--okn-text-s);
        color: var(--okn-ink-soft);
      }
    `,
  ];

  @property() label = '';
  @property() hint = '';
  @property() words = '';
  /** Empty while nothing was looked for yet. */
  @property() found = '';
  @property({ attribute: false }) announcer?: Announcer;

  private timer: ReturnType<typeof setTimeout> | undefined;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('okn-field')?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('found') && this.found && changed.get('found') !== undefined) this.announcer?.say(this.found);
  }

  protected override render() {
    return html`
      <okn-field
        type="search"
        autocomplete="off"
        label=${this.label}
        hint=${this.hint}
        .value=${this.words}
        @input=${this.typed}
      ></okn-field>
      <p class="found" ?hidden=${!this.found}>${this.found}</p>
      <slot></slot>
    `;
  }

  private typed(event: Event): void {
    this.words = (event.currentTarget as Field).value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.dispatchEvent(new FilterEvent(this.words)), PAUSE_MS);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-filter': Filter;
  }
}
