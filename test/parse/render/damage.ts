import type { LayoutName } from './layouts';

/** Harm that befalls a document: what is left must give no wrong figure. */
export type Damage = (name: LayoutName, text: string, pick: (n: number) => number) => string;

const HTML: ReadonlySet<LayoutName> = new Set(['html', 'wordHtml', 'wordMht', 'chromeMht']);
const WORD: ReadonlySet<LayoutName> = new Set(['docx', 'wordDocx']);
/** Pieces are whole cells or what lies between them. */
const MARKED: ReadonlySet<LayoutName> = new Set([...HTML, ...WORD, 'xlsx']);

/** The pieces between which a layout's cells lie; every second one is a separator. */
function piecesOf(name: LayoutName, text: string): string[] {
  if (WORD.has(name)) return text.split(/(<w:tc>(?:(?!<w:tc>)[\s\S])*?<\/w:tc>)/u);
  if (name === 'xlsx') return text.split(/(<c [^>]*\/>|<c [^>]*[^/]>[\s\S]*?<\/c>)/u);
  if (HTML.has(name)) return text.split(/(<td[^>]*>[\s\S]*?<\/td>|<tr>|<\/tr>)/u);
  if (name === 'tabs' || name === 'packedTabs') return text.split(/(\t|\n)/u);
  if (name === 'pipes') return text.split(/(\||\n)/u);
  if (name === 'pipeCells' || name === 'pipeStack') return text.split(/(\|\n?)/u);
  return text.split(/(\n+)/u);
}

const cut: Damage = (_, text, pick) => text.slice(0, pick(text.length));

const dropCell: Damage = (name, text, pick) => {
  const pieces = piecesOf(name, text);
  const at = pick(pieces.length);
  return [...pieces.slice(0, at), ...pieces.slice(at + (MARKED.has(name) ? 1 : 2))].join('');
};

const dropLine: Damage = (_, text, pick) => {
  const all = text.split('\n');
  all.splice(pick(all.length), 1);
  return all.join('\n');
};

const isFigure = (line: string | undefined) => !/\p{Script=Han}{3}/u.test(line ?? '');

/** The most columns that a row of table 2 has. */
const HEADINGS = 3;
/** A heading of table 2's columns, alone on its line. */
const isHeading = (line: string | undefined) => /^(本年|对外|上一年|采购|处理)[^|]*\|?\s*$/u.test(line ?? '');

/** Layouts whose rows stand on a line each. */
const BY_ROW: ReadonlySet<LayoutName> = new Set(['pipes', 'tabs', 'packedTabs']);

/** Two rows change places. In HTML that is two rows of the table: its lines are single cells. */
const swapLines: Damage = (name, text, pick) => {
  if (MARKED.has(name)) {
    const parts = text.split(/(?=<tr>|<w:tr>|<row )/u);
    const [a, b] = [1 + pick(parts.length - 1), 1 + pick(parts.length - 1)];
    if (a === parts.length - 1 || b === parts.length - 1) return text;
    [parts[a], parts[b]] = [parts[b] ?? '', parts[a] ?? ''];
    return parts.join('');
  }
  const all = text.split('\n');
  const [a, b] = [pick(all.length), pick(all.length)];
  // Where a line is a cell, a figure that moves into another row's gap leaves no trace; a label does, unless two
  // headings of a row change places: the figures below are then rightly read as what the document says they are.
  if (!BY_ROW.has(name) && (isFigure(all[a]) || isFigure(all[b]))) return text;
  const isNear = Math.abs(a - b) < HEADINGS;
  if (!BY_ROW.has(name) && isNear && isHeading(all[a]) && isHeading(all[b])) return text;
  [all[a], all[b]] = [all[b] ?? '', all[a] ?? ''];
  return all.join('\n');
};

const doubleLine: Damage = (_, text, pick) => {
  const all = text.split('\n');
  const at = pick(all.length);
  if (!isFigure(all[at])) all.splice(at, 0, all[at] ?? '');
  return all.join('\n');
};

export const DAMAGES: Readonly<Record<string, Damage>> = { cut, dropCell, dropLine, swapLines, doubleLine };
