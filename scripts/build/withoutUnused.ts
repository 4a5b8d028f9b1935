/** The custom properties that a text names, or how their names begin (`var(--series-` and a number in code). */
const namedIn = (text: string): readonly string[] =>
  [...text.matchAll(/var\((--[\w-]+)/gu)].map(([, name = '']) => name);

/**
 * A style without the custom properties that neither it nor `others` (the chart's code, the styles that come later)
 * name: a chart has the palette's colours that it draws with.
 */
export function withoutUnused(style: string, ...others: readonly string[]): string {
  const named = new Set(namedIn(style));
  const begun = others.flatMap(namedIn);
  const isUsed = (name: string) => named.has(name) || begun.some((each) => name.startsWith(each));
  return style.replaceAll(/(--[\w-]+):[^;{}]+(;|(?=\}))/gu, (whole, name: string) =>
    isUsed(name) ? whole : '',
  );
}
