import type { CompressOptions } from 'terser';
import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Words split out of a text where it stands: Svelte's lists of attributes, which are left where nothing reads them. */
const isWordsSplit = (called: string): boolean => /^"[^"]*"\.split$/u.test(called);

const COMPRESS = {
  passes: 4,
  // True of a call that does something besides giving its value. The types know lists of names alone.
  pure_funcs: (call: { expression: { print_to_string: () => string } }) =>
    !isWordsSplit(call.expression.print_to_string()),
} as unknown as CompressOptions;

/** Minifies files of code once more: what the bundler's own minifier leaves is worth 2 % of those that a reader waits for. */
export function minifyAgain(isWaitedFor: (fileName: string) => boolean): Plugin {
  return {
    name: 'minify-again',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk' || !isWaitedFor(file.fileName)) continue;
          const { code } = await minify(file.code, { module: true, ecma: 2020, compress: COMPRESS });
          if (code === undefined) this.error(`${file.fileName} can’t be minified`);
          file.code = code;
        }
      },
    },
  };
}
