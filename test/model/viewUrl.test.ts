import fc from '../fastCheck';
import { expect, test } from 'vitest';
import { DEFAULT_VIEW } from '../../src/model/view';
import { readView, writeView } from '../../src/model/viewUrl';
import { anyView } from './anyView';

test('a view survives its URL', () => {
  fc.assert(
    fc.property(anyView, (each) => {
      const { view: back, bad } = readView(writeView(each));
      expect(bad).toEqual([]);
      expect(back).toEqual(each);
    }),
    { numRuns: 1000 },
  );
});

test('the default view has an empty URL', () => {
  expect(writeView(DEFAULT_VIEW)).toBe('');
  expect(readView('')).toEqual({ view: DEFAULT_VIEW, bad: [] });
});

test('the order in which bodies were chosen does not show in the URL', () => {
  const one = writeView({ ...DEFAULT_VIEW, bodies: ['370683104', '320115'] });
  expect(one).toBe(writeView({ ...DEFAULT_VIEW, bodies: ['320115', '370683104'] }));
  expect(one).toBe('?bodies=320115,370683104&view=overview');
});

test('a link that names no page but chooses something leads to the trend, the front door of earlier links', () => {
  expect(readView('?indicator=review_total').view.page).toBe('trend');
  expect(readView('?lang=en').view.page).toBe('overview');
  expect(readView('?utm_source=x').view.page).toBe('overview');
});

test('a parameter that cannot be used is named and falls back to its default', () => {
  const { view: back, bad } = readView(
    '?view=ranking&indicator=nonsense&year=1999&bodies=<img>&utm_source=x',
  );
  expect(back).toEqual({ ...DEFAULT_VIEW, page: 'ranking' });
  expect(bad).toEqual([
    { param: 'indicator', text: 'nonsense' },
    { param: 'bodies', text: '<img>' },
    { param: 'year', text: '1999' },
  ]);
});

test('no query string makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), (search) => {
      expect(readView(search).view.page).toBeDefined();
    }),
  );
});
