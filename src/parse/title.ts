import { squash } from '../read/chars';
import type { Block, Document } from '../read/document';
import { yearsIn } from './dates';

/** A report's title taken apart. `body` is the name as printed in it, '' where it has none. */
export interface Title {
  readonly text: string;
  readonly body: string;
  readonly year: number | null;
}

const LONGEST_TITLE = 90;
/** How many lines above the report, or from the top, a title may stand. */
const TITLE_LINES = 40;
const NAMES_REPORT = /(?:信息|政务)公开.{0,16}(?:报告|年报)|年度报告/u;
const YEAR = /(?:20\d{2}|二[〇○零O0][〇○零O0一二三四五六七八九]{2})年度?/gu;
/** Where the report's own words begin; what stands before them names the body. */
const NAMED_SO = /(?:政府)?信息(?:与政务)?公开|政务公开|年度报告|年度工作报告/u;
const WORDS =
  /政府信息公开|政务公开|信息公开|年度工作报告|工作年度报告|年度报告|年报|报告|工作情况|工作|情况|年度|关于|公布|全文|网站|门户/gu;

/** True where a text is a report's title and no sentence about one. */
function isTitle(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    NAMES_REPORT.test(text) &&
    !/[。;；,，]|根据|编制|如下|勾稽|《.*条例》/u.test(text) &&
    !/^[一二三四五六][、.]/u.test(text) &&
    !/[>»]|当前位置|[上下]一[篇条]|年\d{1,2}月/u.test(text)
  );
}

export const isNotice = (text: string) =>
  /的?通知$|通知\(|通报|公告$|方案$|培训|解读|指南$/u.test(squash(text));

/** A name without the punctuation and the small words about it. */
const nameIn = (text: string) =>
  text
    .replace(/\(\s*\)/gu, '')
    .replace(/[^\p{L}\p{N}()·]/gu, '')
    .replace(/^(?:关于|公布|的)+|(?:关于|公布|的)+$/gu, '')
    .replace(/^\(\)|\(\)$/gu, '');

function takeApart(text: string): Title {
  const years = [...new Set(yearsIn(text))];
  const first = text.split(/[_|｜]|-{1,2}(?=[\u4e00-\u9fff])/u)[0] ?? text;
  // A body's own name may hold such words too (扶贫工作办公室): they go only where it stands after the report's.
  const before = nameIn(first.slice(0, Math.max(0, first.search(NAMED_SO))).replace(YEAR, ''));
  const body = before === '' ? nameIn(first.replace(YEAR, '').replace(WORDS, '')) : before;
  return { text, body, year: years.length === 1 ? (years[0] ?? null) : null };
}

/** How the line before the last of a broken title ends: with the body's name or within the title's own words. */
const BROKEN =
  /(?:[省市区县旗镇乡局委厅院]|街道|苏木|政府|办事处|委员会|办公室|中心|年度?|信息|公开|工作|报告|年报)$|(?:20\d{2}|二[〇○零]..)年/u;
/** What the last line of a broken title holds. */
const LAST_PART = /报告|年报|公开|^\(?(?:20\d{2}|二[〇○零]..)年度?\)?$/u;

/** The title that `take` lines together make, the line `end` last, where it has a body and a year. */
function titleTo(lines: readonly string[], end: number, take: number): Title | null {
  if (take > end + 1) return null;
  const parts = lines.slice(end + 1 - take, end + 1).map(squash);
  const text = parts.join('');
  if (!isTitle(text)) return null;
  if (
    take > 1 &&
    (!parts.slice(0, -1).every((part) => BROKEN.test(part)) || !LAST_PART.test(parts.at(-1) ?? ''))
  )
    return null;
  const title = takeApart(text);
  return title.body !== '' && title.year !== null ? title : null;
}

/** True where the report itself begins: its first section's heading, alone on its line. */
const isBeginning = (block: Block) =>
  block.kind === 'paragraph' && /^一[、.]?总体情况$/u.test(squash(block.text));

/** Text of blocks' lines, also of those that stand in cells. */
function linesOf(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') lines.push(block.text);
    else if (block.kind === 'table') {
      const texts = block.rows
        .slice(0, 12)
        .flatMap((row, at) => row.filter((c) => c.row === at).map((c) => c.text));
      lines.push(...texts.filter((text) => text.trim() !== ''));
    } else lines.push(...block.cells.slice(0, TITLE_LINES).map((cell) => cell.text));
  }
  return lines;
}

/**
 * The lines that may hold the title, likeliest first: those above the report's first section, upwards, as
 * menus and lists of other reports stand above its own title; without such a heading the first ones, downwards.
 */
function titleLines(document: Document): { readonly lines: string[]; readonly order: readonly number[] } {
  const begins = document.blocks.findIndex(isBeginning);
  if (begins < 0) {
    const lines = linesOf(document.blocks.slice(0, TITLE_LINES)).slice(0, TITLE_LINES);
    return { lines, order: lines.map((_, i) => i) };
  }
  const lines = linesOf(document.blocks.slice(0, begins)).slice(-TITLE_LINES);
  return { lines, order: lines.map((_, i) => lines.length - 1 - i) };
}

/**
 * The report's title: from the page's own marks, else from the first lines. One with a body and a year is
 * best; failing that, one that names the report at all. Null where nothing does.
 */
export function findTitle(document: Document): Title | null {
  const marked = document.titles.map((text) => squash(text));
  const { lines, order } = titleLines(document);
  const whole = [
    ...marked.map((text) => titleTo([text], 0, 1)),
    ...order.flatMap((end) => [1, 2, 3].map((take) => titleTo(lines, end, take))),
  ].find((title) => title !== null);
  if (whole) return whole;
  const any = [...marked, ...lines.map((line) => squash(line))].filter(isTitle).map(takeApart);
  return any.sort((a, b) => Number(b.year !== null) - Number(a.year !== null))[0] ?? null;
}

/** The first thing that a page calls itself: its marked title, else its first line. */
export function headline(document: Document): string {
  return document.titles[0] ?? titleLines(document).lines.find((line) => line.trim() !== '') ?? '';
}
