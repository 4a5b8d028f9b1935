/** Puts `markup` in the place of `mark` in `html`; throws where that doesn't stand there exactly once. */
function put(html: string, mark: string | RegExp, markup: (found: readonly string[]) => string): string {
  const parts = html.match(mark);
  if (!parts || html.split(parts[0]).length !== 2)
    throw new Error(`index.html: not exactly one ${String(mark)}`);
  return html.replace(parts[0], () => markup(parts));
}

const MAIN = /<script type="module" crossorigin src="\.\/assets\/([^"]+)"><\/script>/u;

/**
 * The built page's HTML with the front door in it. Its script is then started by the early one, which
 * runs before the first paint: `early` is that one's file name in assets. Throws where the HTML isn't Vite's.
 */
export function prerender(html: string, front: string, early: string): string {
  const withFront = put(
    html,
    '<div id="app"></div>',
    ([app = '']) => `<div id="front">${front}</div>\n    ${app}`,
  );
  return put(
    withFront,
    MAIN,
    ([, main = '']) =>
      `<script src="./assets/${early}" data-main="./${main}"></script>
    <link rel="modulepreload" crossorigin href="./assets/${main}">`,
  );
}
