import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/chart/textWidth';
import type { Plot, PictureWords } from '../../src/picture/compose';
import { composePicture, linesOf, MARGIN, writePicture } from '../../src/picture/compose';
import { element } from '../../src/picture/element';
import { firstAsked, isTooTall, nextAsked, SOCIAL } from '../../src/picture/fit';
import { looksOf, plainColour, shortNumber, withHalo } from '../../src/picture/inline';
import { paletteOf } from '../../src/picture/palette';

const CSS = readFileSync('src/chart/palette.css', 'utf8');
const palette = paletteOf(CSS, 'light');
const HOSTILE = `"><script>alert(1)</script>&amp;\u0000\ud800]]>'`;

const plot = (texts: readonly string[] = []): Plot => ({
  ...{ width: 400, height: 200, headings: [{ x: 0, y: 10, size: 14, text: '城关镇' }] },
  drawings: [
    {
      ...{ x: 0, y: 24 },
      elements: [
        element('defs', {}, [
          element('pattern', { id: 'c7-hatch', width: 6 }, [element('line', { stroke: '#868f97' })]),
          element('pattern', { id: 'c7-unused', width: 6 }),
        ]),
        element('rect', { width: 10, height: 4, fill: 'url(#c7-hatch)' }),
        element('line', { x1: 5, x2: 5, stroke: '#868f97', 'stroke-dasharray': '3 3' }),
        ...['2019年表式', '2021年表式', ...texts].map((text) => element('text', { x: 1 }, [text])),
      ],
    },
  ],
});
test('the dark colours are the same roles, each in another colour', () => {
  const dark = paletteOf(CSS, 'dark');
  expect(Object.keys(dark)).toEqual(Object.keys(palette));
  expect(Object.entries(dark).filter(([role, colour]) => palette[role] === colour)).toEqual([]);
  expect(() => paletteOf(':root { --ink: #000000; }', 'dark')).toThrow('no dark colours');
});

const words: PictureWords = {
  title: '重庆市各镇街主动公开信息数量，2019–2025年',
  sentence: '',
  subtitle: '单位：件',
  notes: ['断开处为无数据，不是零。', '2021年起改用新表式，虚线前后口径可能不同。'],
  source: '来源：各机关政府信息公开工作年度报告',
  alt: '折线',
};

interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}
/** Every element of an SVG, as an XML parser reads it; throws where it is not well-formed. */
function elementsOf(svg: string): Read[] {
  const all: Read[] = [];
  const open: Read[] = [];
  const parser = new SaxesParser();
  parser.on('error', (reason) => {
    throw reason;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const read = { name, attributes, text: '' };
    all.push(read);
    open.push(read);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(svg).close();
  return all;
}
const textsOf = (svg: string) =>
  elementsOf(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);

describe('a picture', () => {
  const picture = composePicture(plot(), words, palette, 'zh');
  const svg = writePicture(picture);

  test('has title, subtitle, notes, source and the break mark in it', () => {
    const texts = textsOf(svg).join('');
    for (const each of [
      words.title,
      words.subtitle,
      ...words.notes,
      words.source,
      '2019年表式',
      '2021年表式',
    ])
      expect(texts).toContain(each);
    expect(elementsOf(svg).some(({ attributes }) => attributes['stroke-dasharray'] === '3 3')).toBe(true);
    expect(textsOf(svg)).toContain('城关镇');
  });

  test('is inert and stands alone: no class, style, script, custom property or address', () => {
    const attributes = elementsOf(svg).flatMap((each) => Object.entries(each.attributes));
    expect(attributes.filter(([name]) => /^(class|style|href|xlink:href|on\w+)$/u.test(name))).toEqual([]);
    expect(
      attributes.filter(([name, value]) => name !== 'xmlns' && /var\(|:\/\/|url\((?!#)/u.test(value)),
    ).toEqual([]);
    const names = new Set(elementsOf(svg).map(({ name }) => name));
    expect([...names].filter((name) => /script|foreignObject|image|use|style|^a$/u.test(name))).toEqual([]);
  });

  test('holds the patterns that it uses, under names that stay', () => {
    const elements = elementsOf(svg);
    expect(
      elements.filter(({ name }) => name === 'pattern').map(({ attributes }) => attributes['id']),
    ).toEqual(['pattern-1']);
    expect(elements.some(({ attributes }) => attributes['fill'] === 'url(#pattern-1)')).toBe(true);
    expect(svg).not.toContain('c7-');
  });

  test('shows hostile words as words', () => {
    const hostile = { ...words, title: HOSTILE, notes: [HOSTILE], alt: HOSTILE };
    const written = writePicture(composePicture(plot([HOSTILE]), hostile, palette, 'en'));
    const elements = elementsOf(written);
    expect(elements.map(({ name }) => name)).not.toContain('script');
    expect(elements.find(({ name }) => name === 'desc')?.text).toBe(`"><script>alert(1)</script>&amp;]]>'`);
    expect(textsOf(written).filter((text) => text.includes('<script>')).length).toBeGreaterThan(2);
  });

  test('stands whole in the middle of a larger size', () => {
    const [root, , , paper] = elementsOf(writePicture(picture, SOCIAL));
    expect([root?.attributes['width'], root?.attributes['height']]).toEqual(['1200', '630']);
    const [x = 0, y = 0, w = 0, h = 0] = (root?.attributes['viewBox'] ?? '').split(' ').map(Number);
    expect(w / h).toBeCloseTo(SOCIAL.width / SOCIAL.height, 2);
    expect(x + w / 2).toBeCloseTo(picture.width / 2, 1);
    expect(y + h / 2).toBeCloseTo(picture.height / 2, 1);
    expect(w).toBeGreaterThanOrEqual(picture.width);
    expect(h).toBeGreaterThanOrEqual(picture.height);
    expect([paper?.attributes['x'], paper?.attributes['width']]).toEqual([String(x), String(w)]);
  });

  test('every text keeps within its width, whole, in both languages', () => {
    const long =
      'Items disclosed proactively: ranking, towns and subdistricts of 重庆市, 2022, and an unbroken run ' +
      'x'.repeat(300);
    for (const lang of ['zh', 'en'] as const) {
      const made = composePicture(plot(), { ...words, title: long, notes: [long] }, palette, lang);
      const texts = made.elements.filter(({ tag }) => tag === 'text');
      for (const { attributes, children } of texts)
        expect(textWidth(children.map(String).join(''), Number(attributes['font-size']))).toBeLessThanOrEqual(
          400,
        );
      const bottoms = texts.map(({ attributes }) => Number(attributes['y']));
      expect(Math.max(...bottoms)).toBeLessThan(made.height - MARGIN / 2);
      expect([...bottoms].sort((a, b) => a - b)).toEqual(bottoms);
    }
    const whole = linesOf(long, 12, 300).join('').replaceAll(' ', '');
    expect(whole).toBe(long.replaceAll(' ', ''));
  });
});

describe('the size for social networks', () => {
  test('a chart of any height is asked for a lower one, one of rows for a wider one', () => {
    const asked = firstAsked('social', 500);
    const picture = { width: asked.width + 2 * MARGIN, height: 600 };
    const lower = nextAsked(0, asked, picture, { width: asked.width, height: 430 });
    expect(lower).toEqual({ width: asked.width, height: Math.round(picture.width / (1200 / 630) - 170) });
    const wider = nextAsked(1, lower ?? asked, picture, picture);
    expect((wider?.width ?? 0) + 2 * MARGIN).toBe(Math.round((600 * 1200) / 630));
    expect(nextAsked(2, asked, { width: 1143, height: 600 }, picture)).toBeNull();
    expect(isTooTall({ width: 1143, height: 600 })).toBe(false);
    expect(isTooTall({ width: 900, height: 1400 })).toBe(true);
  });
});

describe('looks as attributes', () => {
  const style =
    (all: Readonly<Record<string, string>>) =>
    (property: string): string =>
      all[property] ?? '';

  test('colours and lengths as every program reads them', () => {
    expect(plainColour('rgb(27, 31, 36)')).toBe('#1b1f24');
    expect(plainColour('url("#c1-hatch")')).toBe('url(#c1-hatch)');
    expect(plainColour('none')).toBe('none');
    expect(shortNumber('41.89999999999998')).toBe('41.9');
    expect(shortNumber('M1.23456,2')).toBe('M1.23456,2');
    expect(
      looksOf(
        'line',
        style({
          stroke: 'rgb(0, 0, 0)',
          'stroke-width': '1.5px',
          'stroke-dasharray': '3px, 3px',
          opacity: '0.5',
        }),
      ),
    ).toEqual({ stroke: '#000000', 'stroke-width': '1.5', 'stroke-dasharray': '3 3', opacity: '0.5' });
  });

  test('a halo is a text of its own, below the letters', () => {
    const text = element('text', { x: 1, fill: '#111111', stroke: '#ffffff', 'stroke-width': 3 }, ['n']);
    const [halo, letters] = withHalo(text);
    expect(halo?.attributes).toMatchObject({ fill: '#ffffff', 'stroke-width': '3', 'aria-hidden': 'true' });
    expect(letters?.attributes).toEqual({ x: '1', fill: '#111111' });
    expect(withHalo(element('text', { fill: '#111111' }, ['n']))).toHaveLength(1);
  });
});
