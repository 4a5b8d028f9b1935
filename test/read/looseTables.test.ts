import { describe, expect, test } from 'vitest';
import type { PagedWord } from '../../src/read/pdf/loose/cellsOfWords';
import { cellsOfWords, withUnits } from '../../src/read/pdf/loose/cellsOfWords';
import { columnsOf } from '../../src/read/pdf/loose/columns';
import { TELL } from '../../src/read/pdf/loose/formTables';
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
  test('a number does not go on with the next one beside it', () => {
    expect(read(word('（四）', 0, 0), word('1.重复申请', 34, 0), word('无法提供', 0, 13))).toEqual([
      ['（四）无法提供', '1.重复申请'],
      [],
    ]);
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
  ['其他', 290],
  ['总计', 335],
] as const;
const WIDTHS = [60, 50, 80, 45, 40];
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
  ['12', '3', '40', '1', '55'],
  ['0', '', '7', '0', '7'],
  ['1', '2', '', '', '3'],
  ['5', '0', '1', '3', ''],
  ['3', '10', '1600', '', '19'],
  ['100', '20', '0', '1', '120'],
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
    expect(table(ROWS, shift(only(1, 0), 25))[1]).toEqual([
      `0 7 0 7${UNTOLD}`,
      UNTOLD,
      UNTOLD,
      UNTOLD,
      UNTOLD,
    ]);
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
      shift((each) => each.column === 3, 22)(all.filter(({ column }) => column !== 4)),
    );
    const last = moved.map((row) => row[4] ?? '');
    expect(last.filter((text) => text !== '' && !text.includes(UNTOLD))).toEqual([]);
  });
  test('a figure that stands off in its own column, in a row with all its figures, is alone unread', () => {
    expect(table(ROWS, shift(only(0, 2), -20))[0]).toEqual(['12', '3', `40${UNTOLD}`, '1', '55']);
  });
  test('a stray figure in one column makes up no row that lacks one in another', () => {
    const stray = table(ROWS, (all) => [...all, { text: '9', row: 1, column: 0, right: -30 }]);
    expect(stray[1]?.every((text) => text.includes(UNTOLD))).toBe(true);
  });
  test('nor does one in the blank cell itself, where few others show how its column stands', () => {
    const few = [
      ['', '', '2500', '', ''],
      ['0', '0', '', '1', '3'],
    ];
    const stray = table(few, (all) => [...all, { text: '6', row: 1, column: 2, right: -7.5 }]);
    expect(stray[1]?.every((text) => text.includes(UNTOLD))).toBe(true);
  });
  test('a column of figures of which too many stand apart tells none of them', () => {
    const apart = table(
      ROWS,
      shift((each) => each.column === 2 && each.row % 2 === 0, -20),
    );
    const found = apart.map((row) => row[2] ?? '').filter((text) => text !== '' && !text.includes(UNTOLD));
    expect(found).toEqual([]);
  });
  test('two figures that a narrow blank parts may be one', () => {
    const wide = table(ROWS, (all) =>
      all.map((each) => (only(3, 1)(each) ? { ...each, text: '123456789' } : each)),
    );
    expect(wide[3]?.every((text) => text.includes(UNTOLD))).toBe(true);
    const [full] = table(ROWS, (all) =>
      all.map((each) => (only(0, 1)(each) ? { ...each, text: '123456789' } : each)),
    );
    expect(full).toEqual(['12', '123456789', '40', '1', '55']);
  });
  test('a figure nearer to the next row than to its own is in neither', () => {
    const low = table(ROWS, shift(only(0, 1), 0, 14));
    expect(low[1]?.[1]).toBe(UNTOLD);
    expect(low[0]?.[1]).toBe(UNTOLD);
  });
  test('a figure between two rows makes its column of both unread, and no other', () => {
    const moved = table(ROWS, (all) => [...all, { text: '8', row: 3, column: 2, down: -10 }]);
    expect(moved[2]).toEqual(['1', '2', UNTOLD, '', '3']);
    expect(moved[3]).toEqual(['5', '0', `1${UNTOLD}`, '3', '']);
    expect(moved[4]).toEqual(ROWS[4]);
  });
  test('a figure in two parts is none, however far apart they are', () => {
    for (const gap of [2, 4, 8, 20, 40]) {
      const parts = (all: Printed[]) =>
        all.flatMap((each) =>
          only(5, 4)(each)
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
    const totals = Array.from({ length: 20 }, (_, i) => ['', '', '', '', String(i)]);
    expect(table(totals)).toEqual(totals);
    expect(table(totals.slice(0, 10)).flat()).not.toContain('9');
    const others = totals.map((row) => ['', '', row[4] ?? '', '', '']);
    expect(
      table(others)
        .flat()
        .every((text) => text === '' || text.includes(UNTOLD)),
    ).toBe(true);
  });
});

describe('columns are told by what overlaps', () => {
  const frame = (x0: number, x1: number, row = 0) => ({ x0, x1, y0: 0, y1: 10, row });
  const columns = (
    headings: readonly (readonly [number, number])[],
    ...figures: ReturnType<typeof frame>[]
  ) => {
    const told = columnsOf([headings.map(([x0, x1]) => frame(x0, x1))], figures);
    return figures.map((figure) => told.get(figure));
  };
  test.each([
    ['a figure under a heading', [frame(5, 8)], [0]],
    ['one over two headings', [frame(8, 22)], [undefined]],
    ['one between two, of which either may be its', [frame(13, 17)], [undefined]],
    ['one between two, of which one has its own figure in that row', [frame(13, 17), frame(3, 7)], [1, 0]],
    ['one between each two and behind the last', [frame(13, 17), frame(33, 37)], [0, 1]],
  ])('%s', (_, figures, expected) => {
    expect(
      columns(
        [
          [0, 10],
          [20, 30],
        ],
        ...figures,
      ),
    ).toEqual(expected);
  });
});

describe('a part of the form is told only where its labels are all there, in its order', () => {
  const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const four = [
    word('行政复议', 0, 0),
    word('行政诉讼', 300, 0),
    word('未经复议直接起诉', 300, 20),
    word('复议后起诉', 600, 20),
    ...[...RESULTS, ...RESULTS, ...RESULTS].map((text, i) => word(text, i * 60, 40)),
    ...Array.from({ length: 15 }, (_, i) => word(String(i), i * 60, 60)),
  ];
  const tell = (part: number, words: readonly PagedWord[]) => {
    const cells = cellsOfWords(words);
    return cells && (TELL[part]?.(cells) ?? null);
  };
  const instead = (text: string, other: PagedWord) => four.map((each) => (each.text === text ? other : each));

  test('table 4 as printed', () => {
    const [table4] = tell(4, four) ?? [];
    expect(table4?.at(-1)?.map(({ text }) => text)).toEqual(Array.from({ length: 15 }, (_, i) => String(i)));
  });
  test.each([
    ['a heading over columns of another', instead('未经复议直接起诉', word('未经复议直接起诉', 560, 20))],
    ['a heading that is not there', four.filter(({ text }) => text !== '复议后起诉')],
    ['one result less', four.filter((each) => !(each.text === '总计' && each.x0 > 800))],
    ['two rows of figures', [...four, word('7', 60, 80)]],
    [
      'figures above its headings',
      four.map((each) => (each.y0 === 60 ? { ...each, y0: -20, y1: -10 } : each)),
    ],
    ['a label of another table', [...four, word('规章', 0, 80)]],
  ])('table 4 not with %s', (_, words) => {
    expect(tell(4, words)).toBeNull();
  });

  const two = (rows: readonly string[]) => [
    ...['本年制发件数', '本年废止件数', '现行有效件数'].map((text, i) => word(text, 200 + i * 90, 0)),
    ...rows.map((text, i) => word(text, 0, 20 + i * 20)),
  ];
  const ROWS_2 = ['规章', '行政规范性文件', '行政许可', '行政处罚', '行政强制', '行政事业性收费'];
  test('table 2 not with a row less, or two that changed places', () => {
    expect(tell(2, two(ROWS_2))).not.toBeNull();
    expect(tell(2, two(ROWS_2.slice(1)))).toBeNull();
    expect(tell(2, two([...ROWS_2].reverse()))).toBeNull();
  });
});
