import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** The tables of simplified and traditional Chinese; a report needs no other. */
const CHINESE = /^(?:Adobe-(?:GB1|CNS1)|Uni(?:GB|CNS)|GB|B5|CNS|ET|HK)[\w-]*\.bcmap$/u;

const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
const names = () => readdirSync(folder).filter((name) => CHINESE.test(name));

/** Serves pdf.js's tables of Chinese character codes as `cmaps/NAME.bcmap` beside the page. */
export function pdfCMaps(): Plugin {
  return {
    name: 'gongkai-pdf-cmaps',
    configureServer(server) {
      server.middlewares.use('/cmaps', (request, response, next) => {
        const name = (request.url ?? '').slice(1);
        if (!names().includes(name)) next();
        else response.end(readFileSync(join(folder, name)));
      });
    },
    generateBundle() {
      for (const name of names()) {
        this.emitFile({ type: 'asset', fileName: `cmaps/${name}`, source: readFileSync(join(folder, name)) });
      }
    },
  };
}
