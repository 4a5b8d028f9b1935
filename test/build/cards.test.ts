import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { cardOembed, cardPage, siteAddress } from '../../scripts/build/cards';
import type { WordedCard } from '../../scripts/build/cards';
import { bodyCard, cardPath, indicatorCard, OVERVIEW_CARD } from '../../src/embed/cards';
import { DEFAULT_VIEW } from '../../src/model/view';

const HOSTILE = `"><script>alert(1)</script>`;
const card: WordedCard = {
  ...bodyCard('370683104'),
  title: HOSTILE,
  description: HOSTILE,
  chart: { ...DEFAULT_VIEW, page: 'trend', bodies: ['370683104'] },
};
const SITE = 'https://example.org/g/';

test('with the site’s address a card names its page, picture and oEmbed answer; without, nothing absolute', () => {
  const told = cardPage(card, SITE);
  expect(told).toContain(`content="${SITE}share/body/370683104/"`);
  expect(told).toContain(`href="${SITE}share/body/370683104/oembed.json"`);
  expect(told).toContain('property="og:image"');
  expect(cardPage(card, null)).not.toMatch(/https?:|og:image|oembed/u);
});

test('hostile names stay text, and the link leads to the view', () => {
  const html = cardPage(card, null);
  expect(html.match(/<script/gu)?.length).toBe(1);
  expect(html).toContain('href="../../../?view=body&amp;body=370683104"');
  expect(parse(html)).toBeTruthy();
});

test('an oEmbed answer is a frame with the chart', () => {
  const answer = JSON.parse(cardOembed(card, SITE)) as Record<string, unknown>;
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: HOSTILE, width: 800, height: 640 });
  expect(answer['html']).toContain(`src="${SITE}embed.html?view=trend&amp;bodies=370683104"`);
  expect(answer['html']).not.toContain('<script');
});

test('a view has a card where it is one that the build knows', () => {
  expect(cardPath(DEFAULT_VIEW)).toBe(OVERVIEW_CARD.path);
  expect(cardPath(indicatorCard('app_new__total').view)).toBe('share/indicator/app_new__total/');
  expect(cardPath({ ...indicatorCard('app_new__total').view, area: '50' })).toBeNull();
  expect(cardPath({ ...DEFAULT_VIEW, page: 'ranking' })).toBeNull();
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
