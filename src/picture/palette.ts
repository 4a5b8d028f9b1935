/** The colours of charts in one scheme: custom properties ("--ink") and their values. */
export type Palette = Readonly<Record<string, string>>;

/** The light colours, from the style sheet of the palette. Throws where it has none. */
export function lightPalette(css: string): Palette {
  const [, block = ''] = /:root \{([^}]*)\}/u.exec(css) ?? [];
  const found = Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*(#[\da-f]{6});/gu)].map(([, name = '', value = '']) => [name, value]),
  );
  if (!('--paper' in found)) throw new Error('the palette has no light colours');
  return found;
}
