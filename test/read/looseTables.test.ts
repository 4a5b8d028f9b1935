import { describe, expect, test } from 'vitest';
import type { PagedWord } from '../../src/read/pdf/loose/cellsOfWords';
import { cellsOfWords, withUnits } from '../../src/read/pdf/loose/cellsOfWords';
import { placed } from '../../src/read/pdf/loose/placing';

const SIZE = 10;

const widthOf = (text: string) =>
  Array.from(text).reduce((sum, c) => sum + (/[\x20-\x7e]/u.test(c) ? SIZE / 2 : SIZE), 0);

/** A word whose top left corner is given: Chinese characters are as wide as high, others half as wide. */
function word(text: string, x: number, y: number, page = 0): PagedWord {
  return { text, x0: x, y0: y, x1: x + widthOf(text), y1: y + SIZE, size: SIZE, page };
}

describe('words become labels and figures', () => {
  const read = (...words: PagedWord[]) => {
    const cells = cellsOfWords(words);
    return cells && [cells.labels.map(({ text }) => text), cells.figures.map(({ text }) => text)];
  };

  test('lines of a label that stand under each other, beside those of another', () => {
    const labels = [
      word('本年新', 0, 0),
      word('本年新', 40, 0),
      word('制作数量', 0, 13),
      word('公开数量', 40, 13),
    ];
    expect(read(...labels)).toEqual([['本年新制作数量', '本年新公开数量'], []]);
  });
  test('characters spaced out, and characters under each other', () => {
    expect(read(word('自', 0, 0), word('然', 14, 0), word('人', 28, 0))).toEqual([['自然人'], []]);
    expect(read(word('总', 0, 0), word('计', 0, 12))).toEqual([['总计'], []]);
  });
  test('a label that goes on over the page', () => {
    expect(read(word('（三）不予', 0, 0), word('规章', 60, 80), word('公开', 0, 100, 1))).toEqual([
      ['（三）不予公开', '规章'],
      [],
    ]);
  });
  test('a dash under a label, and 无, are figures', () => {
    expect(read(word('其他结果', 0, 0), word('——', 0, 13), word('无', 80, 13))).toEqual([
      ['其他结果'],
      ['——', '无'],
    ]);
  });
  test('a remark in brackets goes on no label', () => {
    const remark = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
    expect(read(word(remark, 0, 0), word('自然人', 0, 13))).toEqual([[remark, '自然人'], []]);
  });
  test.each([
    ['a word that the form has not', [word('规章', 0, 0), word('其中', 40, 0)]],
    ['a label that is not whole', [word('规章', 0, 0), word('行政许', 0, 20)]],
    ['a line that two labels want', [word('本年新', 0, 0), word('本年新', 31, 0), word('制作数量', 10, 13)]],
  ])('nothing is told of words among which there is %s', (_, words) => {
    expect(cellsOfWords(words)).toBeNull();
  });
  test('a unit and a sign belong to the figure that they stand by, a dash does not', () => {
    const texts = (...words: PagedWord[]) => withUnits(words).map(({ text }) => text);
    expect(texts(word('12', 0, 0), word('万元', 13, 0), word('增加', 60, 0), word('5', 83, 0))).toEqual([
      '12 万元',
      '增加 5',
    ]);
    expect(texts(word('-', 0, 0), word('5', 8, 0))).toEqual(['-', '5']);
  });
});

/** Columns of unlike widths, each heading at its column's left; rows are 20 apart. */
const HEADINGS = [
  ['商业企业', 100],
  ['科研机构', 160],
  ['法律服务机构', 210],
  ['总计', 290],
] as const;
const WIDTHS = [60, 50, 80, 40];
const UNTOLD = '\ufffd';

interface Printed {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly right?: number;
  readonly down?: number;
}

/** Rows of figures ('' for none), at their columns' right; `change` harms what is printed. */
function table(
  rows: readonly (readonly string[])[],
  change: (printed: Printed[]) => Printed[] = (all) => all,
) {
  const printed = rows.flatMap((row, r) =>
    row.flatMap((text, column): Printed[] => (text === '' ? [] : [{ text, row: r, column }])),
  );
  const figures = change(printed).map(({ text, row, column, right = 0, down = 0 }) => {
    const end = (HEADINGS[column]?.[1] ?? 0) + (WIDTHS[column] ?? 0) - 6;
    return word(text, end - widthOf(text) + right, 20 + row * 20 + down);
  });
  return placed({
    headings: [HEADINGS.map(([text, x]) => word(text, x, 0))],
    labels: rows.map((_, r) => word('规章', 10, 20 + r * 20)),
    figures,
    left: 50,
  });
}

const ROWS = [
  ['12', '3', '40', '55'],
  ['0', '', '7', '7'],
  ['1', '2', '', '3'],
  ['5', '0', '1', ''],
  ['3', '10', '6', '19'],
  ['100', '20', '0', '120'],
];
const only = (row: number, column: number) => (each: Printed) => each.row === row && each.column === column;
const shift =
  (is: (each: Printed) => boolean, right: number, down = 0) =>
  (all: Printed[]): Printed[] =>
    all.map((each) => (is(each) ? { ...each, right, down } : each));

describe('figures are placed where they can stand nowhere else', () => {
  test('rows with gaps, figures at the right under headings at the left', () => {
    expect(table(ROWS)).toEqual(ROWS);
  });
  test('a figure between two columns, the next of which is blank: nothing of its row is told', () => {
    expect(table(ROWS, shift(only(1, 0), 25))[1]).toEqual([`0 7 7${UNTOLD}`, UNTOLD, UNTOLD, UNTOLD]);
  });
  test('a column between two, the next of which is all blank, is in neither', () => {
    const moved = table(ROWS, (all) =>
      shift((each) => each.column === 1, 30)(all.filter(({ column }) => column !== 2)),
    );
    const found = moved.map((row) =>
      row
        .slice(1, 3)
        .filter((text) => !text.includes(UNTOLD))
        .join(''),
    );
    expect(found).toEqual(ROWS.map(() => ''));
  });
  test('the last but one column, moved onto a last one that is blank, is not its', () => {
    const moved = table(ROWS, (all) =>
      shift((each) => each.column === 2, 30)(all.filter(({ column }) => column !== 3)),
    );
    expect(moved.map((row) => row[3]).every((text) => text === '' || text?.includes(UNTOLD))).toBe(true);
  });
  test('a figure between two rows makes its column of both unread, and no other', () => {
    const moved = table(ROWS, (all) => [...all, { text: '8', row: 3, column: 2, down: -10 }]);
    expect(moved[2]).toEqual(['1', '2', UNTOLD, '3']);
    expect(moved[3]).toEqual(['5', '0', `1${UNTOLD}`, '']);
    expect(moved[4]).toEqual(ROWS[4]);
  });
  test('a figure in two parts is none, however far apart they are', () => {
    for (const gap of [2, 4, 8, 20, 40]) {
      const parts = (all: Printed[]) =>
        all.flatMap((each) =>
          only(5, 3)(each)
            ? [
                { ...each, text: '1', right: -10 - gap },
                { ...each, text: '20' },
              ]
            : [each],
        );
      expect(table(ROWS, parts)[5]?.every((text) => text.includes(UNTOLD))).toBe(true);
    }
  });
  test('a figure over two columns, and one left of the labels, make nothing of their row told', () => {
    const merged = (all: Printed[]) => shift(only(0, 1), 25)(all.filter((each) => !only(0, 2)(each)));
    expect(table(ROWS, merged)[0]?.every((text) => text.includes(UNTOLD))).toBe(true);
    const beside = table(ROWS, (all) => [...all, { text: '9', row: 2, column: 0, right: -140 }]);
    expect(beside[2]?.every((text) => text.includes(UNTOLD))).toBe(true);
    expect(beside[1]).toEqual(ROWS[1]);
  });
  test('two figures under each other in a cell are none; a unit under a figure is its', () => {
    const below = (text: string) => (all: Printed[]) => [
      ...shift(only(0, 0), 0, -4)(all),
      { text, row: 0, column: 0, down: 6 },
    ];
    expect(table(ROWS, below('34'))[0]?.[0]).toContain(UNTOLD);
    expect(table(ROWS, below('件'))[0]?.[0]).toBe('12件');
  });
  test('a lone column is told only where it is the last one, full of totals', () => {
    const totals = Array.from({ length: 20 }, (_, i) => ['', '', '', String(i)]);
    expect(table(totals)).toEqual(totals);
    const others = totals.map(([, , , text = '']) => ['', '', text, '']);
    expect(
      table(others)
        .flat()
        .every((text) => text === '' || text.includes(UNTOLD)),
    ).toBe(true);
  });
});
