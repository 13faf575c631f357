/** Lets the browser see to it that properties hold colours: where a bank wrote something else, the default holds. */
export function registerColors(defaults: Readonly<Record<string, string>>): void {
  for (const [name, initialValue] of Object.entries(defaults)) {
    try {
      CSS.registerProperty({ name, syntax: '<color>', inherits: true, initialValue });
    } catch {
      // Another script of ours on the page did it, or there is no browser, as when the sample bank is built.
    }
  }
}
