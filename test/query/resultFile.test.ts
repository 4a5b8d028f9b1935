import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { ConsoleResult } from '../../src/query/console/console';
import { csvParts, jsonParts } from '../../src/query/console/resultFile';

function resultOf(types: readonly string[], cells: readonly (readonly (string | null)[])[]): ConsoleResult {
  return {
    columns: types.map((type, i) => ({ name: `c${i}`, type })),
    rows: cells.length,
    cell: (row, column) => cells[row]?.[column] ?? null,
    cut: null,
    isShortened: false,
  };
}

const MIXED = resultOf(
  ['VARCHAR', 'INTEGER', 'HUGEINT', 'DOUBLE', 'INTEGER[]', 'DECIMAL(4,2)'],
  [
    ['a "quoted", text\nof two lines', '-5', '9007199254740993', '0.30000000000000004', '[1, NULL]', '1.10'],
    ['', '0', '1', '1e21', '[]', '0.00'],
    [null, null, null, null, null, null],
    ['=1+1', '7', '2', 'inf', '[-1]', '-1.00'],
  ],
);

test('CSV: NULL, empty text and 0 stay apart, no digit is lost, a formula is inert and a number never is', () => {
  const text = [...csvParts(MIXED)].join('');
  expect(text.startsWith('\uFEFFc0,c1,')).toBe(true);
  expect(text).toContain('"",0,1,1e21,[],0.00\r\n');
  expect(text).toContain('\r\n,,,,,\r\n');
  expect(Papa.parse<string[]>(text.slice(1).trimEnd(), { newline: '\r\n' }).data).toEqual([
    ['c0', 'c1', 'c2', 'c3', 'c4', 'c5'],
    ['a "quoted", text\nof two lines', '-5', '9007199254740993', '0.30000000000000004', '[1, NULL]', '1.10'],
    ['', '0', '1', '1e21', '[]', '0.00'],
    ['', '', '', '', '', ''],
    ["'=1+1", '7', '2', 'inf', '[-1]', '-1.00'],
  ]);
});

test('JSON: numbers where all of a column survive as doubles, else text; NULL is null', () => {
  expect(JSON.parse([...jsonParts(MIXED)].join(''))).toEqual([
    {
      c0: 'a "quoted", text\nof two lines',
      c1: -5,
      c2: '9007199254740993',
      c3: '0.30000000000000004',
      c4: '[1, NULL]',
      c5: '1.10',
    },
    { c0: '', c1: 0, c2: '1', c3: '1e21', c4: '[]', c5: '0.00' },
    { c0: null, c1: null, c2: null, c3: null, c4: null, c5: null },
    { c0: '=1+1', c1: 7, c2: '2', c3: 'inf', c4: '[-1]', c5: '-1.00' },
  ]);
  const finite = resultOf(
    ['DOUBLE', 'BIGINT'],
    [
      ['0.5', '2'],
      [null, '-3'],
    ],
  );
  expect(JSON.parse([...jsonParts(finite)].join(''))).toEqual([
    { c0: 0.5, c1: 2 },
    { c0: null, c1: -3 },
  ]);
});

test('a column called __proto__ is a column; an empty result is an empty file of its kind', () => {
  const odd: ConsoleResult = {
    ...resultOf(['INTEGER'], [['1']]),
    columns: [{ name: '__proto__', type: 'INTEGER' }],
  };
  expect([...jsonParts(odd)].join('')).toBe('[\n{"__proto__":1}\n]\n');
  const none = resultOf(['INTEGER'], []);
  expect(JSON.parse([...jsonParts(none)].join(''))).toEqual([]);
  expect([...csvParts(none)].join('')).toBe('\uFEFFc0\r\n');
});

test('many rows come in parts, none lost or twice', () => {
  const many = resultOf(
    ['INTEGER'],
    Array.from({ length: 41_234 }, (_, i) => [String(i)]),
  );
  expect([...csvParts(many)].length).toBeGreaterThan(2);
  expect(JSON.parse([...jsonParts(many)].join(''))).toEqual(
    Array.from({ length: 41_234 }, (_, i) => ({ c0: i })),
  );
});
