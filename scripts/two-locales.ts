import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

/** The schema library brings its messages in forty languages; two are enough. */
export const twoLocales: Plugin = {
  name: 'two-locales',
  setup(builder) {
    builder.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, ({ path }) => ({
      contents: "export { default as en } from './en.js'; export { default as zhCN } from './zh-CN.js';",
      resolveDir: dirname(path),
    }));
  },
};
