import type { Plugin } from "vite";

/** What keeps the editor's style sheets from being constructed where they are the page's own and no shadow tree's. */
const ONLY_IN_SHADOW = "!root.head && root.adoptedStyleSheets";

/**
 * Lets the editor construct its style sheets: as `<style>` elements the page's policy would refuse them. Fails the build where another
 * version has it otherwise.
 */
export const constructedStyles = (): Plugin => ({
  name: "constructed-styles",
  apply: "build",
  transform: {
    filter: { id: /\/style-mod\/src\/style-mod\.js$/ },
    handler(code) {
      if (!code.includes(ONLY_IN_SHADOW)) this.error(`No ${ONLY_IN_SHADOW} in style-mod`);
      return { code: code.replace(ONLY_IN_SHADOW, "root.adoptedStyleSheets"), map: null };
    },
  },
});
