import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardEmbed } from '../../scripts/build/cardEmbed';
import { cardOembed, cardPage, siteAddress } from '../../scripts/build/cardPages';
import { cardSvg } from '../../scripts/build/cardPicture';
import { drawCard, fontsFor } from '../../scripts/build/cardPictures';
import type { WordedCard } from '../../scripts/build/cards';
import { cardsOf } from '../../scripts/build/cards';
import { slicesOf } from '../../scripts/build/slices';
import {
  bodyCard,
  cardPath,
  figureCard,
  indicatorCard,
  nearestCard,
  overviewCard,
} from '../../src/embed/cards';
import type { Lang } from '../../src/model/text';
import { DEFAULT_VIEW } from '../../src/model/view';
import { loadSlices } from '../../src/query/slices/slices';
import { make } from '../query/make';

const HOSTILE = `"><script>alert(1)</script>`;
const SITE = 'https://example.org/g/';

/** Three towns: one with a figure on both sides of the break, one with nought, one that tells nothing. */
const slices = slicesOf([
  make({ town: 1, year: 2020, values: { disclosed_total: 30 } }),
  make({ town: 1, year: 2022, values: { disclosed_total: 45 } }),
  make({ town: 2, year: 2021, values: { disclosed_total: 0 } }),
  make({ town: 3, year: 2021, values: {} }),
]);
const cards: Record<Lang, readonly WordedCard[]> = { zh: [], en: [] };
const find = (path: string, lang: Lang = 'zh'): WordedCard => {
  const found = cards[lang].find((each) => each.path === path);
  if (!found) throw new Error(`no card ${path}`);
  return found;
};
const town = (n: number, lang: Lang = 'zh') =>
  find(bodyCard(`3706831${String(n).padStart(2, '0')}`, lang).path, lang);
const svgOf = ({ picture, view }: WordedCard): string => (picture ? cardSvg(picture, view.lang) : '');

beforeAll(async () => {
  const read = await loadSlices((path) => Promise.resolve(JSON.parse(slices.get(path) ?? 'null')));
  cards.zh = await cardsOf(read, 'zh');
  cards.en = await cardsOf(read, 'en');
});

describe('the page of a card', () => {
  test('with the site’s address it names page, own picture and oEmbed answer; without, nothing absolute', () => {
    const told = cardPage(town(1), SITE);
    const folder = `${SITE}share/body/370683101/`;
    expect(told).toContain(`property="og:url" content="${folder}"`);
    expect(told).toContain(`property="og:image" content="${folder}card.png"`);
    expect(told).toContain(`href="${folder}oembed.json"`);
    expect(cardPage(town(1), null)).not.toMatch(/https?:|og:image|oembed/u);
  });

  test('each language names itself and the other', () => {
    for (const [lang, other, locale] of [
      ['zh', 'en', 'zh_CN'],
      ['en', 'zh', 'en_US'],
    ] as const) {
      const html = cardPage(town(1, lang), SITE);
      expect(html).toContain(`property="og:locale" content="${locale}"`);
      expect(html).toContain(`hreflang="zh-CN" href="${SITE}${town(1, 'zh').path}"`);
      expect(html).toContain(`hreflang="en" href="${SITE}${town(1, 'en').path}"`);
      expect(html).toContain(`href="../../../${lang === 'en' ? '../' : ''}${town(1, other).path}"`);
    }
    expect(cardPage(town(1, 'en'), null)).toContain(
      'href="../../../../?view=body&amp;lang=en&amp;body=370683101"',
    );
  });

  test('hostile names stay text, and the link leads to the view', () => {
    const html = cardPage({ ...town(1), title: HOSTILE, description: HOSTILE }, null);
    expect(html.match(/<script/gu)?.length).toBe(1);
    expect(html).toContain('href="../../../?view=body&amp;body=370683101"');
    expect(parse(html)).toBeTruthy();
  });

  test('an oEmbed answer is a frame with the chart, and its picture', () => {
    const answer = JSON.parse(cardOembed({ ...town(1), title: HOSTILE }, SITE, 640)) as Record<
      string,
      unknown
    >;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: HOSTILE, width: 800, height: 640 });
    expect(answer['html']).toContain('height="640"');
    expect(answer['thumbnail_url']).toBe(`${SITE}share/body/370683101/card.png`);
    expect(answer['html']).toContain(
      `src="${SITE}share/indicator/disclosed_total/embed.html?view=trend&amp;bodies=370683101"`,
    );
    expect(answer['html']).not.toContain('<script');
    const inEnglish = JSON.parse(cardOembed(town(1, 'en'), SITE, 640)) as Record<string, unknown>;
    expect(inEnglish['html']).toContain('lang=en');
  });
});

describe('the page of one chart in a figure’s card', () => {
  const page = readFileSync('embed.html', 'utf8');
  const unscripted = (html: string) => /<noscript>[\s\S]*<\/noscript>/u.exec(html)?.[0];

  test('has the card’s picture where no script runs, and the site’s addresses', () => {
    for (const [lang, up] of [
      ['zh', '../../../'],
      ['en', '../../../../'],
    ] as const) {
      const card = find(indicatorCard('app_new__total', lang).path, lang);
      const html = cardEmbed(page, card);
      expect(html).toContain(`<base href="${up}" />`);
      expect(html).toContain("base-uri 'self'");
      expect(unscripted(html)).toContain(`src="./${card.path}card.png"`);
      expect(unscripted(html)).toContain(card.picture?.words.alt);
      expect(unscripted(html)).not.toContain('overview');
    }
  });

  test('a hostile title stays text, and a card without picture tells of none', () => {
    const card = { ...find(indicatorCard('suits_total', 'zh').path), title: HOSTILE };
    expect(cardEmbed(page, card).match(/<script/gu)?.length).toBe(1);
    expect(unscripted(cardEmbed(page, { ...card, picture: null }))).not.toMatch(/<img|上面/u);
  });

  test('a page that lacks what is to be changed is no such page', () => {
    expect(() => cardEmbed(page.replace('<noscript>', '<div>'), town(1))).toThrow('noscript');
  });
});

describe('the picture of a card', () => {
  test('tells a body’s values, the break between the forms, and for how many years there is none', () => {
    const { picture } = town(1);
    expect(picture?.words.alt).toBe(
      '莱州市1镇主动公开信息数量，2020–2022年：2020年 30 件、2022年 45 件；其余 1 年无数据。',
    );
    expect(svgOf(town(1))).toContain('>2021年表式<');
    expect(svgOf(town(1))).toMatch(/>30<.*>45</u);
    // The gap is a gap: two dots, and no line through the year between.
    expect(svgOf(town(1))).not.toContain('stroke-width="2.25"');
    expect(town(1, 'en').picture?.words.alt).toContain('2020: 30, 2022: 45; years without data: 1');
  });

  test('nought is a value, and unknown is none', () => {
    expect(town(2).picture?.words.sentence).toContain('2021年 0 件');
    expect(town(3).picture?.words.sentence).toContain('是无数据，不是零');
    expect(town(3).picture?.words.alt).toContain('3 年均无数据');
    expect(svgOf(town(3))).toContain('所选机构无数据');
    expect(svgOf(town(3))).not.toContain('<circle');
  });

  test('an indicator that few tell has no spread, and says so', () => {
    const card = find(indicatorCard('disclosed_total', 'zh').path);
    expect(card.description).toContain('不作分布');
    expect(svgOf(card)).toContain('莱州市1镇');
  });

  describe('as pixels', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-cards-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    test('is a small PNG of the right size, with words in it, the same each time and another for another body', async () => {
      const drawings = [svgOf(town(1)), svgOf(town(3)), svgOf(town(1)).replaceAll(/<text.*?<\/text>/gu, '')];
      const fonts = await fontsFor(drawings, folder);
      const [one, other, wordless, again] = await Promise.all(
        [...drawings, drawings[0] ?? ''].map((svg) => drawCard(svg, fonts)),
      );
      expect([one?.readUInt32BE(16), one?.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(one?.length).toBeLessThan(40_000);
      expect(one?.equals(other ?? Buffer.of())).toBe(false);
      expect(one?.equals(again ?? Buffer.of())).toBe(true);
      // Most of a picture's bytes are its letters: without a font they would be missing.
      expect(one?.length).toBeGreaterThan(2 * (wordless?.length ?? Infinity));
    });
  });
});

test('a view has a card where it is one that the build knows', () => {
  expect(cardPath(DEFAULT_VIEW)).toBe(overviewCard('zh').path);
  expect(cardPath(indicatorCard('app_new__total', 'zh').view)).toBe('share/indicator/app_new__total/');
  expect(cardPath(indicatorCard('app_new__total', 'en').view)).toBe('share/en/indicator/app_new__total/');
  expect(cardPath({ ...indicatorCard('app_new__total', 'zh').view, area: '50' })).toBeNull();
  expect(cardPath({ ...DEFAULT_VIEW, page: 'ranking' })).toBeNull();
});

test('the picture for where no script runs is of the one body chosen, else of the figure', () => {
  const trend = { ...DEFAULT_VIEW, page: 'trend' } as const;
  const bodies = ['370683104'];
  expect(nearestCard({ ...trend, bodies }, 800).path).toBe('share/body/370683104/');
  expect(nearestCard({ ...trend, bodies }, 20_000).path).toBe('share/indicator/disclosed_total/');
  expect(nearestCard({ ...trend, bodies, indicator: 'suits_total' }, 800).path).toBe(
    'share/indicator/suits_total/',
  );
  expect(nearestCard({ ...trend, page: 'procurement', lang: 'en' }, 800).path).toBe(
    'share/en/indicator/procurement_amount/',
  );
  expect(nearestCard(DEFAULT_VIEW, 800).path).toBe('share/overview/');
  // A frame's address outlasts the body: only figures have the page of one chart.
  expect(figureCard({ ...trend, bodies }).path).toBe('share/indicator/disclosed_total/');
});

test.each([
  [undefined, null],
  ['', null],
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/g/', 'https://example.org/g/'],
])('the site’s address %s', (text, address) => {
  expect(siteAddress(text)).toBe(address);
});

test.each(['example.org', 'javascript:alert(1)', 'https://example.org/?a'])('%s is refused', (text) => {
  expect(() => siteAddress(text)).toThrow('SITE_URL');
});
