import fc from '../fastCheck';
import { expect, test } from 'vitest';
import { languageOf } from '../../src/embed/language';
import type { Trimming } from '../../src/embed/trim';
import { MOST_ALT, readTrim, UNTRIMMED, untrimmed, writeEmbed } from '../../src/embed/trim';
import { DEFAULT_VIEW } from '../../src/model/view';
import { readView } from '../../src/model/viewUrl';
import { anyView } from '../model/anyView';

const trimmings: fc.Arbitrary<Trimming> = fc.record({
  title: fc.boolean(),
  controls: fc.boolean(),
  still: fc.boolean(),
  transparent: fc.boolean(),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  readerLanguage: fc.boolean(),
  alt: fc.string({ maxLength: MOST_ALT, unit: 'grapheme' }).filter((text) => text.length <= MOST_ALT),
});

test('what is written is read again, and leaves the view as it was', () => {
  fc.assert(
    fc.property(trimmings, fc.boolean(), (trim, isRanking) => {
      const view = isRanking ? ({ ...DEFAULT_VIEW, page: 'ranking', area: '50' } as const) : DEFAULT_VIEW;
      const search = writeEmbed(view, trim);
      expect(readTrim(search)).toEqual({ trim, bad: [] });
      expect(readView(search)).toEqual({ view, bad: [] });
    }),
  );
});

test('the usual is not written', () => {
  expect(writeEmbed(DEFAULT_VIEW, UNTRIMMED)).toBe('');
});

test.each([
  ['?trim=no-title,upside-down', { title: false }, [{ param: 'trim', text: 'upside-down' }]],
  ['?trim=constructor', {}, [{ param: 'trim', text: 'constructor' }]],
  [`?alt=${'a'.repeat(MOST_ALT + 1)}`, {}, [{ param: 'alt', text: `${'a'.repeat(20)}…` }]],
])('%s: what can’t be used is left out and told', (search, change, bad) => {
  expect(readTrim(search)).toEqual({ trim: { ...UNTRIMMED, ...change }, bad });
});

test('the language is the view’s, or the reader’s where that is asked for', () => {
  const search = (lang: 'zh' | 'en', readerLanguage: boolean) =>
    writeEmbed({ ...DEFAULT_VIEW, lang }, { ...UNTRIMMED, readerLanguage, theme: 'dark' });
  expect(languageOf(search('zh', false), 'de-DE')).toBe('zh');
  expect(languageOf(search('en', false), 'zh-CN')).toBe('en');
  expect(languageOf(search('zh', true), 'de-DE')).toBe('en');
  expect(languageOf(search('en', true), 'zh-TW')).toBe('zh');
});

test('on the page it is the same view, untrimmed, in the language that it was read in', () => {
  fc.assert(
    fc.property(trimmings, anyView, fc.constantFrom('zh' as const, 'en' as const), (trim, view, lang) => {
      const search = untrimmed(writeEmbed(view, trim), lang);
      expect(readView(search)).toEqual({ view: { ...view, lang }, bad: [] });
      expect(search).not.toMatch(/[?&](?:trim|alt)=/u);
    }),
  );
  expect(untrimmed('?view=trend&area=50&trim=static&bodies=370683104,500103011', 'en')).toBe(
    '?view=trend&area=50&bodies=370683104,500103011&lang=en',
  );
});

test('what of it can’t be used stays, for the page to tell', () => {
  expect(untrimmed('?view=trend&indicator=nope&trim=static', 'zh')).toBe('?view=trend&indicator=nope');
});
