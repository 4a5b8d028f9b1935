import { spawnSync } from 'node:child_process';

/*
 * The long runs of the property tests: `npm run test:layouts` and `npm run test:damage`, of 10,000 cases or of
 * as many as given (`npm run test:damage -- 500`). A failing seed is printed. `npm run test:axe` reads every page by
 * every rule of axe in every look; `npm run gallery` takes the pictures of all views anew.
 */

/** Layouts over which the cases are spread; a test checks that there are so many. */
const LAYOUTS = 14;
/** Share of the reports that a browser prints to PDF, which takes a second or more each. */
const PRINTED = 0.03;
/** Kinds of harm done to tables without lines, over which as many cases again are spread. */
const HARMS = 11;

const [which, count = '10000'] = process.argv.slice(2);

function vitest(project: string, files: readonly string[], env: Readonly<Record<string, string>>): void {
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', project, ...files], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exitCode = 1;
}

if (which === 'layouts') {
  const printed = Math.ceil(Number(count) * PRINTED);
  const each = Math.ceil((Number(count) - printed) / LAYOUTS);
  vitest('unit', ['test/parse/layouts.test.ts'], { LAYOUT_RUNS: String(each) });
  vitest('unit', ['test/parse/loosePdf.test.ts'], { LOOSE_RUNS: String(Math.ceil(printed / HARMS)) });
  vitest('browser', ['test/browser/pdf.test.ts'], { PDF_RUNS: String(printed) });
} else if (which === 'damage') {
  vitest('unit', ['test/intake/damage.test.ts'], { DAMAGE_RUNS: count });
} else if (which === 'axe') {
  vitest('browser', ['test/browser/axe.test.ts'], { AXE_WHOLE: '1' });
} else if (which === 'gallery') {
  vitest('browser', ['test/browser/gallery.test.ts'], { GALLERY: '1' });
} else {
  console.error('usage: tsx scripts/cases.ts layouts|damage|axe|gallery [COUNT]');
  process.exitCode = 2;
}
