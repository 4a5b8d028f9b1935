import type { Drawn } from './loosePdf';
import { looseBorders } from './loosePdf';

/** Harm to a table without lines: what is left of it must give no wrong figure. */
export type LooseHarm = (drawn: readonly Drawn[], pick: (n: number) => number) => readonly Drawn[];

/** The columns of each of a report's tables. */
const COLUMNS = [4, 10, 15];

const isFigure = ({ is }: Drawn) => is === 'figure';
const isLabel = ({ is }: Drawn) => is === 'label';

function oneOf<T>(list: readonly T[], pick: (n: number) => number): T | undefined {
  return list[pick(list.length)];
}

function half({ table, column }: Drawn): number {
  const borders = looseBorders(COLUMNS[table] ?? 4);
  return ((borders[column + 1] ?? 0) - (borders[column] ?? 0)) / 2;
}

const moved = (each: Drawn, x: number, y = 0): Drawn => ({ ...each, x: each.x + x, y: each.y + y });
const sign = (pick: (n: number) => number) => (pick(2) === 0 ? -1 : 1);

const lostLine: LooseHarm = (drawn, pick) => {
  const lost = oneOf(drawn.filter(isLabel), pick);
  return drawn.filter((each) => each !== lost);
};

/** A figure stands between its column and the next. */
const figureBetween: LooseHarm = (drawn, pick) => {
  const one = oneOf(drawn.filter(isFigure), pick);
  const way = sign(pick);
  return drawn.map((each) => (each === one ? moved(each, way * half(each)) : each));
};

/** A column's figures all stand between it and the next, which is blank perhaps. */
const columnBetween: LooseHarm = (drawn, pick) => {
  const one = oneOf(drawn.filter(isFigure), pick);
  const way = sign(pick);
  const isBlanked = pick(2) === 0;
  return drawn.flatMap((each) => {
    if (!one || !isFigure(each) || each.table !== one.table) return [each];
    if (each.column === one.column) return [moved(each, way * half(each))];
    return isBlanked && each.column === one.column + way ? [] : [each];
  });
};

/** A figure over two columns, the next one's own gone. */
const merged: LooseHarm = (drawn, pick) => {
  const one = oneOf(drawn.filter(isFigure), pick);
  return drawn.flatMap((each) => {
    if (!one || !isFigure(each) || each.table !== one.table || each.row !== one.row) return [each];
    if (each === one) return [moved(each, half(each))];
    return each.column === one.column + 1 ? [] : [each];
  });
};

/** Digits that no cell holds: a page's number among the rows, or one between two columns. */
const strayDigits: LooseHarm = (drawn, pick) => {
  const one = oneOf(drawn.filter(isFigure), pick);
  if (!one) return drawn;
  const stray = { ...one, text: String(pick(100)) };
  return [...drawn, moved(stray, (pick(3) - 1) * half(one), (pick(5) - 2) * (one.size / 2))];
};

/** A figure in two runs, further apart than digits are. */
const split: LooseHarm = (drawn, pick) => {
  const one = oneOf(
    drawn.filter((each) => isFigure(each) && /^\d{2,}$/u.test(each.text)),
    pick,
  );
  const gap = [0.2, 0.4, 0.7, 1.2, 3][pick(5)] ?? 1;
  return drawn.flatMap((each) => {
    if (each !== one) return [each];
    const [head, rest] = [each.text.slice(0, 1), each.text.slice(1)];
    const shift = each.size * (0.5 + gap);
    return pick(2) === 0
      ? [
          { ...each, text: head },
          { ...moved(each, shift), text: rest },
        ]
      : [
          { ...moved(each, -each.size * gap), text: head },
          { ...moved(each, each.size * 0.5), text: rest },
        ];
  });
};

/** A figure stands between its row and the next. */
const rowBetween: LooseHarm = (drawn, pick) => {
  const one = oneOf(drawn.filter(isFigure), pick);
  const down = [3, 5, 7, -3, -5, -7][pick(6)] ?? 0;
  return drawn.map((each) => (each === one ? moved(each, 0, down) : each));
};

/** A row's figures all stand lower or higher, its label not. */
const rowMoved: LooseHarm = (drawn, pick) => {
  const one = oneOf(drawn.filter(isFigure), pick);
  const down = [3, 5, -3, -5][pick(4)] ?? 0;
  return drawn.map((each) =>
    one && isFigure(each) && each.table === one.table && each.row === one.row ? moved(each, 0, down) : each,
  );
};

/** Prose beside a table, or a second column of text. */
const proseBeside: LooseHarm = (drawn, pick) => {
  const one = oneOf(drawn.filter(isFigure), pick);
  if (!one) return drawn;
  const text = ['本年共办理12件。', '其中3件', '12', '较上年增加'][pick(4)] ?? '';
  return [...drawn, { ...one, text, x: pick(2) === 0 ? 560 : 10, is: 'prose' }];
};

/** Two labels change places. */
const swapped: LooseHarm = (drawn, pick) => {
  const labels = drawn.filter((each) => isLabel(each) && each.table > 0);
  const [a, b] = [oneOf(labels, pick), oneOf(labels, pick)];
  return drawn.map((each) => {
    if (each === a && b) return { ...each, text: b.text };
    return each === b && a ? { ...each, text: a.text } : each;
  });
};

/** A table without its headings, or with one less. */
const lostHeadings: LooseHarm = (drawn, pick) => {
  const one = oneOf(drawn.filter(isLabel), pick);
  return drawn.filter(
    (each) =>
      !one || !isLabel(each) || each.table !== one.table || each.row !== one.row || each.column < one.column,
  );
};

export const LOOSE_HARMS: Readonly<Record<string, LooseHarm>> = {
  ...{ lostLine, lostHeadings, swapped, figureBetween, columnBetween, merged },
  ...{ strayDigits, split, rowBetween, rowMoved, proseBeside },
};
