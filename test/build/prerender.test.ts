import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { prerender } from '../../scripts/build/prerender';

/** The page as Vite leaves it. */
const built = readFileSync('index.html', 'utf8').replace(
  '<script type="module" src="/src/app/main.ts"></script>',
  `<script type="module" crossorigin src="./assets/start-abc.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/start-abc.css">`,
);
const parts = {
  front: '<h1>$& $1 公开</h1>',
  early: 'early()',
  dataset: { '@type': 'Dataset', name: '</script>公开' },
  styleSheet: (address: string) => `/* ${address} */`,
};
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('picture, style and early script stand in the page, and the policy names the two by hash', () => {
  const html = prerender(built, parts);
  const style = '/* ./assets/start-abc.css */';
  expect(html).toContain(`<div id="front">${parts.front}</div>`);
  expect(html).toContain(`<style>${style}</style>`);
  expect(html).toContain('<script data-main="./assets/start-abc.js">early()</script>');
  expect(html).toMatch(/style-src 'self' 'sha256-/u);
  expect(html).toContain(sha256(style));
  expect(html).toContain(sha256(parts.early));
  expect(html).not.toContain('unsafe-inline');
});

test('nothing is fetched before the early script asks for it', () => {
  const html = prerender(built, parts);
  expect(html).not.toMatch(/<link rel="(?:preload|modulepreload|stylesheet)"|<script[^>]* src=/u);
});

test.each([
  ['a page without its script', built.replace(/<script type="module".*/u, '')],
  ['a page with two of them', built.replace(/(<script type="module".*)/u, '$1\n$1')],
  ['a page without the place for the app', built.replace('id="app"', 'id="other"')],
])('%s is refused', (_, html) => {
  expect(() => prerender(html, parts)).toThrow('index.html has');
});

test('a style sheet that names files is refused: their addresses would change', () => {
  expect(() => prerender(built, { ...parts, styleSheet: () => 'a{b:url(c.png)}' })).toThrow('style sheet');
});

test('the dataset is described for search engines, as data that can’t end its element', () => {
  const html = prerender(built, parts);
  const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(html) ?? [];
  expect(JSON.parse(text)).toEqual(parts.dataset);
});
