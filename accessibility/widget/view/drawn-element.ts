import { render, type CSSResult, type TemplateResult } from 'lit';
import { adopt } from '../../ui/theme/adopt.ts';

/**
 * What the window needs of LitElement and no more, because the rest would be a good part of what every page loads: draws
 * a template into an open shadow root, once for all changes of one moment.
 */
export abstract class DrawnElement extends HTMLElement {
  readonly renderRoot = this.attachShadow({ mode: 'open' });
  /** There when what was asked for last is drawn. */
  drawn: Promise<void> = Promise.resolve();

  private waits = false;

  constructor(...sheets: readonly CSSResult[]) {
    super();
    adopt(this.renderRoot, ...sheets);
  }

  /** Draws soon. */
  requestUpdate(): void {
    if (this.waits) return;
    this.waits = true;
    this.drawn = Promise.resolve().then(() => {
      if (this.waits) this.draw();
    });
  }

  /** Draws now. */
  protected draw(): void {
    this.waits = false;
    if (!this.isConnected) return;
    this.beforeDrawing();
    render(this.template(), this.renderRoot, { host: this });
    this.afterDrawing();
  }

  protected abstract template(): TemplateResult;
  protected beforeDrawing(): void {}
  protected afterDrawing(): void {}
}

/** Has the changes of an element's fields drawn. Decorators would say it nicer, and bring more than this. */
export function drawChanges(element: DrawnElement, ...fields: readonly string[]): void {
  for (const field of fields) {
    const values = new WeakMap<DrawnElement, unknown>();
    Object.defineProperty(element, field, {
      get(this: DrawnElement) {
        return values.get(this);
      },
      set(this: DrawnElement, value: unknown) {
        values.set(this, value);
        this.requestUpdate();
      },
    });
  }
}
