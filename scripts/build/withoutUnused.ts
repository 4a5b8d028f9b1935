/**
 * A style without the custom properties that neither it nor `code` names: a chart has the palette's colours that it
 * draws with. Code may name one by its beginning (`--series-` and a number).
 */
export function withoutUnused(style: string, code: string): string {
  const named = new Set([...style.matchAll(/var\((--[\w-]+)/gu)].map(([, name = '']) => name));
  const begun = [...code.matchAll(/var\((--[\w-]+)/gu)].map(([, name = '']) => name);
  const isUsed = (name: string) => named.has(name) || begun.some((each) => name.startsWith(each));
  return style.replaceAll(/(--[\w-]+):[^;{}]+(;|(?=\}))/gu, (whole, name: string) =>
    isUsed(name) ? whole : '',
  );
}
