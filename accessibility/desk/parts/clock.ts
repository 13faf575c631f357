import type { ReactiveController, ReactiveControllerHost } from 'lit';

const TICK_MS = 15_000;

/** Redraws its component often enough for times in minutes to be right. */
export class Clock implements ReactiveController {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** How long ago that was. */
  secondsSince(moment: string): number {
    return Math.max(0, (Date.now() - Date.parse(moment)) / 1000);
  }

  hostConnected(): void {
    this.timer = setInterval(() => this.host.requestUpdate(), TICK_MS);
  }

  hostDisconnected(): void {
    clearInterval(this.timer);
  }
}
