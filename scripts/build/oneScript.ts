import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { leanSvelte } from './leanSvelte';

/** A script that needs no other file, and the style that belongs to it ('' where there is none). */
export interface OneScript {
  readonly code: string;
  readonly style: string;
}

/** Builds a script of src that is small and complete in itself. Throws where it would take several files. */
export async function oneScript(entry: string): Promise<OneScript> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [leanSvelte(), svelte()],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'own' },
      minify: true,
    },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  const chunks = files.filter((file) => file.type === 'chunk');
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1 || chunk.imports.length > 0) throw new Error(`${entry} is to be one file`);
  const styles = files.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  );
  return { code: chunk.code.trim(), style: styles.join('').trim() };
}
