import { build } from 'vite';

/** The text of the script that runs before the page is painted, small and complete in itself. */
export async function earlyScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'src/app/early.ts', formats: ['iife'], name: 'early' },
      minify: true,
    },
  });
  const [chunk, ...others] = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  if (chunk?.type !== 'chunk' || others.length > 0 || chunk.imports.length > 0)
    throw new Error('the early script is to be one file');
  return chunk.code.trim();
}
