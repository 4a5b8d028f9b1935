import { squash } from '../read/chars';
import type { Document } from '../read/document';
import { yearsIn } from './dates';

/** A report's title taken apart. `body` is the name as printed in it, '' where it has none. */
export interface Title {
  readonly text: string;
  readonly body: string;
  readonly year: number | null;
}

const LONGEST_TITLE = 90;
/** How many lines from the top a title may stand. */
const TITLE_LINES = 40;
const NAMES_REPORT = /(?:信息|政务)公开.{0,16}(?:报告|年报)|年度报告/u;
const YEAR = /(?:20\d{2}|二[〇○零O0][〇○零O0一二三四五六七八九]{2})年度?/gu;
const WORDS =
  /政府信息公开|政务公开|信息公开|年度工作报告|工作年度报告|年度报告|年报|报告|工作情况|工作|情况|年度|关于|公布|全文|网站|门户/gu;

/** True where a text is a report's title and no sentence about one. */
function isTitle(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    NAMES_REPORT.test(text) &&
    !/[。;；,，]|根据|编制|如下|勾稽|《.*条例》/u.test(text) &&
    !/^[一二三四五六][、.]/u.test(text)
  );
}

export const isNotice = (text: string) =>
  /的?通知$|通知\(|通报|公告$|方案$|培训|解读|指南$/u.test(squash(text));

function takeApart(text: string): Title {
  const years = [...new Set(yearsIn(text))];
  const first = text.split(/[_|｜]|-{1,2}(?=[\u4e00-\u9fff])/u)[0] ?? text;
  const body = first
    .replace(YEAR, '')
    .replace(/\(\s*\)/gu, '')
    .replace(WORDS, '')
    .replace(/[^\p{L}\p{N}()·]/gu, '')
    .replace(/^的|的$/gu, '')
    .replace(/^\(\)|\(\)$/gu, '');
  return { text, body, year: years.length === 1 ? (years[0] ?? null) : null };
}

/** The title that `take` lines together make, from the line `at`, where it has a body and a year. */
function titleAt(lines: readonly string[], at: number, take: number): Title | null {
  const text = squash(lines.slice(at, at + take).join(''));
  if (!isTitle(text)) return null;
  const title = takeApart(text);
  return title.body !== '' && title.year !== null ? title : null;
}

/** Text of the first lines, also of those that stand in cells. */
function firstLines(document: Document): string[] {
  const lines: string[] = [];
  for (const block of document.blocks) {
    if (lines.length >= TITLE_LINES) break;
    if (block.kind === 'paragraph') lines.push(block.text);
    else if (block.kind === 'table') {
      const texts = block.rows
        .slice(0, 12)
        .flatMap((row, at) => row.filter((c) => c.row === at).map((c) => c.text));
      lines.push(...texts.filter((text) => text.trim() !== ''));
    } else lines.push(...block.cells.slice(0, TITLE_LINES).map((cell) => cell.text));
  }
  return lines.slice(0, TITLE_LINES);
}

/**
 * The report's title: from the page's own marks, else from the first lines. One with a body and a year is
 * best; failing that, one that names the report at all. Null where nothing does.
 */
export function findTitle(document: Document): Title | null {
  const marked = document.titles.map((text) => squash(text));
  const lines = firstLines(document);
  // Whole lines first: a line joined to one that has nothing to do with it may look like a title too.
  const whole = [
    ...marked.map((text) => titleAt([text], 0, 1)),
    ...[1, 2, 3].flatMap((take) => lines.map((_, at) => titleAt(lines, at, take))),
  ].find((title) => title !== null);
  if (whole) return whole;
  const any = [...marked, ...lines.map((line) => squash(line))].filter(isTitle).map(takeApart);
  return any.sort((a, b) => Number(b.year !== null) - Number(a.year !== null))[0] ?? null;
}

/** The first thing that a page calls itself: its marked title, else its first line. */
export function headline(document: Document): string {
  return document.titles[0] ?? firstLines(document).find((line) => line.trim() !== '') ?? '';
}
