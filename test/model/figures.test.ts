import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { figure, figuresOf, FIGURES, isFigureId } from '../../src/model/figures';

type FormRow = Record<
  | 'id'
  | 'table'
  | 'form_2019'
  | 'form_2021'
  | 'label_zh'
  | 'label_en'
  | 'unit'
  | 'printed_2019'
  | 'printed_2021'
  | 'note',
  string
>;

const official = Papa.parse<FormRow>(
  readFileSync(new URL('../fixtures/form.csv', import.meta.url), 'utf8').replace(/^\ufeff/u, ''),
  { header: true, skipEmptyLines: true },
).data;

test('the registry holds the figures of the official form list, in its order and with nothing else', () => {
  expect(FIGURES.map(({ id }) => id)).toEqual(official.map(({ id }) => id));
  expect(official).toHaveLength(249);
});

test('each figure has the table, forms, labels, unit, printed place and note of the list', () => {
  const registry = FIGURES.map((each): FormRow => ({
    id: each.id,
    table: each.table,
    form_2019: each.forms.includes('2019') ? '1' : '0',
    form_2021: each.forms.includes('2021') ? '1' : '0',
    label_zh: each.label.zh,
    label_en: each.label.en,
    unit: each.unit,
    printed_2019: each.printed['2019'] ?? '',
    printed_2021: each.printed['2021'] ?? '',
    note: each.note,
  }));
  expect(registry).toEqual(official);
});

test('a form has the figures that the list marks for it', () => {
  for (const form of ['2019', '2021'] as const) {
    const marked = official.filter((row) => row[`form_${form}`] === '1').map(({ id }) => id);
    expect(figuresOf(form).map(({ id }) => id)).toEqual(marked);
  }
});

test('an id is one of the list, whatever objects have by nature', () => {
  expect(official.every(({ id }) => isFigureId(id))).toBe(true);
  expect(['', 'toString', '__proto__', 'app_new', 'disclosure_rate'].filter(isFigureId)).toEqual([]);
  expect(figure('fees_amount').unit).toBe('万元');
});
