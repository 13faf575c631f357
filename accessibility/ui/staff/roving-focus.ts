import type { ReactiveController, ReactiveControllerHost } from 'lit';

const KEYS = {
  vertical: { ArrowDown: 1, ArrowUp: -1 },
  horizontal: { ArrowRight: 1, ArrowLeft: -1 },
} as const;

export type Orientation = keyof typeof KEYS;

/**
 * Makes a group of controls one stop of the Tab key: arrows, Home and End move inside it, and Tab comes back to where
 * one was. The host renders the controls without a `tabindex` and lets `keydown` and `focusin` of the group come here.
 */
export class RovingFocus implements ReactiveController {
  private current: HTMLElement | undefined;

  /** @param preferred the control that Tab enters before anybody moved, such as the selected one */
  constructor(
    host: ReactiveControllerHost,
    private readonly items: () => readonly HTMLElement[],
    private readonly orientation: () => Orientation,
    private readonly preferred: () => HTMLElement | undefined = () => undefined,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    this.refresh();
  }

  /** Call it when the group changed without the host being drawn. */
  refresh(): void {
    const items = this.items();
    if (!this.current || !items.includes(this.current)) this.current = undefined;
    this.setStop(this.current ?? this.preferred() ?? items[0]);
  }

  readonly focusin = (event: Event): void => {
    const item = this.items().find((candidate) => event.composedPath().includes(candidate));
    if (!item) return;
    this.current = item;
    this.setStop(item);
  };

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = this.target(event);
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  private target(event: KeyboardEvent): HTMLElement | undefined {
    const items = this.items();
    const index = items.findIndex((candidate) => event.composedPath().includes(candidate));
    if (index < 0) return undefined;
    if (event.key === 'Home') return items[0];
    if (event.key === 'End') return items.at(-1);
    const step = (KEYS[this.orientation()] as Readonly<Record<string, number>>)[event.key];
    return step === undefined ? undefined : (items[index + step] ?? items[index]);
  }

  private setStop(stop: HTMLElement | undefined): void {
    for (const item of this.items()) item.tabIndex = item === stop ? 0 : -1;
  }
}
