import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Puts the person who comes to a new place at its start, also when that is drawn only after something was loaded. If
 * they moved on in the meantime, they stay where they are.
 */
export class ArrivalFocus implements ReactiveController {
  private before: Element | null | undefined;

  /** @param start where to put them; nothing while it is not drawn yet */
  constructor(
    host: ReactiveControllerHost,
    private readonly start: () => HTMLElement | null,
  ) {
    host.addController(this);
  }

  arrive(): void {
    this.before = document.activeElement;
    this.hostUpdated();
  }

  hostUpdated(): void {
    if (this.before === undefined) return;
    const start = this.start();
    if (!start) return;
    if (document.activeElement === this.before || document.activeElement === document.body) start.focus();
    this.before = undefined;
  }
}
