import fc from '../fastCheck';
import { expect, test } from 'vitest';
import type { ChartEdit } from '../../src/model/chartEdit';
import { MOST, NO_EDIT, readEdit, subjectOf, writeEdit } from '../../src/model/chartEdit';
import { DEFAULT_VIEW } from '../../src/model/view';
import { readView, writeView } from '../../src/model/viewUrl';
import { anyEdit } from './anyEdit';

const edit = anyEdit(subjectOf({ ...DEFAULT_VIEW, area: '50', group: 'county' }));

test('an edit survives the address', () => {
  fc.assert(
    fc.property(edit, (each) => {
      const { view, bad } = readView(writeView({ ...DEFAULT_VIEW, page: 'trend', edit: writeEdit(each) }));
      expect(bad).toEqual([]);
      const back = readEdit(view.edit);
      const isEmpty = writeEdit(each) === '';
      expect(back).toEqual(isEmpty ? NO_EDIT : each);
    }),
    { numRuns: 500 },
  );
});

test('the longest edit there can be fits the address', () => {
  const id = '110101-1234567';
  const lines = Array.from({ length: MOST.lines }, (_, i) => `${id.slice(0, -2)}${10 + i}`);
  const longest: ChartEdit = {
    subject: subjectOf({ ...DEFAULT_VIEW, indicator: 'app_denied_enforcement_file__legal_service' as never }),
    title: '题'.repeat(MOST.title),
    note: '注'.repeat(MOST.note),
    highlighted: lines,
    alone: true,
    names: new Map(lines.map((each) => [each, '名'.repeat(MOST.name)])),
    annotations: Array.from({ length: MOST.annotations }, () => ({
      ...{ year: 2021, line: id, text: '批'.repeat(MOST.annotation) },
    })),
  };
  const { view, bad } = readView(writeView({ ...DEFAULT_VIEW, edit: writeEdit(longest) }));
  expect(bad).toEqual([]);
  expect(readEdit(view.edit)).toEqual(longest);
});

test.each([
  ['an unknown statement', 'of x\nscript alert(1)'],
  ['a word that every object has', 'of x\nconstructor x'],
  ['an empty title', 'of x\ntitle '],
  ['a title too long', `of x\ntitle ${'题'.repeat(MOST.title + 1)}`],
  ['a text that turns the direction of writing', 'of x\ntitle a\u202eb'],
  ['a tab', 'of x\nnote a\tb'],
  ['a line that is no id', 'of x\nlight <b>'],
  ['a year that has no report', 'of x\nat 1999 * text'],
  ['an annotation without words', 'of x\nat 2021 *'],
  ['thirteen annotations', `of x\n${Array.from({ length: 13 }, () => 'at 2021 * x').join('\n')}`],
  ['a subject of markup', 'of <img>'],
])('%s makes the edit unreadable', (_name, text) => {
  expect(readEdit(text)).toBeUndefined();
});

test('no text makes reading throw, and what is read is written back alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const read = readEdit(text);
      if (read) expect(readEdit(writeEdit(read)) ?? NO_EDIT).toEqual(writeEdit(read) === '' ? NO_EDIT : read);
    }),
  );
});

test('markup in a title is a title: plain text, whole', () => {
  const title = '<img src=x onerror=alert(1)>';
  expect(readEdit(writeEdit({ ...NO_EDIT, subject: 'x', title }))?.title).toBe(title);
});
