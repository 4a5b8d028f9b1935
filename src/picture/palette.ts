/** The colours of charts in one scheme: custom properties ("--ink") and their values. */
export type Palette = Readonly<Record<string, string>>;

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Where the style sheet of the palette has each scheme's colours. */
const BLOCKS: Readonly<Record<Scheme, RegExp>> = {
  light: /:root \{([^}]*)\}/u,
  dark: /:root\[data-theme='dark'\] \{([^}]*)\}/u,
};

/** A scheme's colours, from the style sheet of the palette. Throws where it has none. */
export function paletteOf(css: string, scheme: Scheme): Palette {
  const [, block = ''] = BLOCKS[scheme].exec(css) ?? [];
  const found = Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*(#[\da-f]{6});/gu)].map(([, name = '', value = '']) => [name, value]),
  );
  if (!('--paper' in found)) throw new Error(`the palette has no ${scheme} colours`);
  return found;
}
