/**
 * A class decorator that registers a component, unless the page already has one of that name: a host page may load
 * our scripts twice.
 */
export function define(name: string) {
  return <T extends CustomElementConstructor>(component: T): void => {
    if (!customElements.get(name)) customElements.define(name, component);
  };
}
