/**
 * Keeps the launcher and the panel from covering what has the focus on the page around them: when they would, they
 * move to the other side.
 *
 * @returns a function that ends it
 */
export function sidestep(host: HTMLElement, floating: () => readonly Element[]): () => void {
  const look = () => requestAnimationFrame(() => stepAside(host, floating()));
  document.addEventListener('focusin', look);
  return () => document.removeEventListener('focusin', look);
}

function stepAside(host: HTMLElement, floating: readonly Element[]): void {
  const focused = activeElement(host);
  if (!focused || focused === host || focused === document.body || host.contains(focused)) return;
  const target = focused.getBoundingClientRect();
  if (floating.some((element) => overlaps(element.getBoundingClientRect(), target))) host.toggleAttribute('data-aside');
}

/** What has the focus, seen through the shadow roots of the page's own components; of ours only the host. */
function activeElement(host: HTMLElement): Element | null {
  let active = document.activeElement;
  while (active && active !== host && active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function overlaps(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
