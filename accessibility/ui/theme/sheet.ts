/** What the build makes of a style sheet that it knows whole: no more of Lit's `css` than has to run. */
export function sheet(cssText: string): { readonly cssText: string; readonly styleSheet: CSSStyleSheet } {
  let made: CSSStyleSheet | undefined;
  return {
    cssText,
    get styleSheet() {
      if (!made) {
        made = new CSSStyleSheet();
        made.replaceSync(cssText);
      }
      return made;
    },
  };
}
