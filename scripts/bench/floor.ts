import type { Page } from 'playwright-core';

interface Mark {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Reads the marks of the page's first chart. As text: a function would bring the helpers of its compiler along. */
const READ = `(() => {
  const read = (element) => ({
    tag: element.tagName,
    attributes: [...element.attributes].map(({ name, value }) => [name, value]),
    text: element.children.length === 0 ? element.textContent : '',
    marks: [...element.children].map(read),
  });
  return read(document.querySelector('figure svg, main svg'));
})()`;

/** What draws the marks in the floor's page; it goes there as text, and so stands by itself. */
const DRAW = `
const draw = ({ tag, attributes, text, marks }) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  element.append(...(marks.length > 0 ? marks.map(draw) : [text]));
  return element;
};
document.body.append(draw(chart));
requestAnimationFrame(() => setTimeout(() => performance.mark('first-chart')));`;

/** A page that holds the chart's marks as inline data, and draws them: as fast as that chart can be. */
export async function floorPage(page: Page): Promise<string> {
  const chart = JSON.stringify(await page.evaluate<Mark>(READ)).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,">
<title>Floor</title><body><script>const chart = ${chart};${DRAW}</script></body></html>`;
}
