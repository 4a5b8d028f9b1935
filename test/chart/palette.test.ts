import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/chart/palette.css', import.meta.url), 'utf8');

type Palette = ReadonlyMap<string, string>;
type Rgb = readonly [number, number, number];

/** The custom properties set in the block of a selector. */
function block(selector: string): Palette {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no block for ${selector}`);
  const body = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...body.matchAll(/--([\w-]+): (#[\da-f]{6});/gu)].map((each) => [each[1] ?? '', each[2] ?? '']),
  );
}

const light = block(':root');
const dark = block(":root[data-theme='dark']");
const darkBySystem = block(":root:not([data-theme='light'], [data-theme='dark'])");

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

function rgb(palette: Palette, role: string): Rgb {
  const hex = palette.get(role);
  if (hex === undefined) throw new Error(`no --${role}`);
  const at = (from: number): number => linear(parseInt(hex.slice(from, from + 2), 16) / 255);
  return [at(1), at(3), at(5)];
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(palette: Palette, a: string, b: string): number {
  const [low, high] = [luminance(rgb(palette, a)), luminance(rgb(palette, b))].sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

// Machado et al. 2009, full severity.
const SIGHTS: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const dot = (a: Rgb, b: Rgb): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function oklab(colour: Rgb): Rgb {
  const lms: Rgb = [
    Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], colour)),
    Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], colour)),
    Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], colour)),
  ];
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], lms),
    dot([1.9779984951, -2.428592205, 0.4505937099], lms),
    dot([0.0259040371, 0.7827717662, -0.808675766], lms),
  ];
}

/** Distance of two colours as someone with that sight sees them, in hundredths of OKLab's unit. */
function distance(a: Rgb, b: Rgb, sight: readonly [Rgb, Rgb, Rgb]): number {
  const seen = (colour: Rgb): Rgb => {
    const through = sight.map((row) => Math.min(1, Math.max(0, dot(row, colour))));
    return oklab([through[0] ?? 0, through[1] ?? 0, through[2] ?? 0]);
  };
  const [p, q] = [seen(a), seen(b)];
  return 100 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

const SERIES = [1, 2, 3, 4, 5, 6].map((n) => `series-${n}`);
const OUTCOMES = ['granted', 'partial', 'denied', 'unable', 'rejected', 'other'].map(
  (name) => `outcome-${name}`,
);

test('both dark blocks hold the same values, and the same roles as the light one', () => {
  expect([...darkBySystem]).toEqual([...dark]);
  expect([...dark.keys()]).toEqual([...light.keys()]);
});

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, palette) => {
  test.each([...SERIES, ...OUTCOMES, 'accent', 'muted', 'axis', 'hatch'])(
    '--%s is at least 3:1 on paper',
    (role) => {
      expect(contrast(palette, role, 'paper')).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(['ink', 'ink-2', 'accent-text', ...SERIES.map((each) => `${each}-text`), ...OUTCOMES])(
    '--%s carries text: at least 4.5:1 against paper',
    (role) => {
      expect(contrast(palette, role, 'paper')).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('ink-2 still reads on the grey of the peers', () => {
    expect(contrast(palette, 'ink-2', 'band')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(SIGHTS))('series and outcomes stay apart for %s sight', (_sight, matrix) => {
    for (const roles of [SERIES, OUTCOMES]) {
      for (const [i, a] of roles.entries()) {
        for (const b of roles.slice(i + 1)) {
          expect(distance(rgb(palette, a), rgb(palette, b), matrix), `${a} and ${b}`).toBeGreaterThan(6.5);
        }
      }
    }
  });
});
