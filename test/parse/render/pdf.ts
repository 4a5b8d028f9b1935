import type { Page as BrowserPage } from 'playwright-core';
import type { Noise, Page } from './layout';
import type { Sample } from './report';
import { FILLS, makeSample, picker } from './report';
import type { Sheet } from './sheet';

/** A random report as it is printed: its markup, its paper, and what a reader must find. */
export interface PrintedSample {
  readonly sample: Sample;
  /** Its look in words, for a failure's message. */
  readonly look: string;
  readonly markup: string;
  readonly landscape: boolean;
  readonly format: 'A4' | 'A3';
  /** Lines frame its tables' cells: else more of their figures may stay unread. */
  readonly framed: boolean;
}

const escape = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** Looks that tables have in reports: what is drawn about a cell, and how tight it is. */
const BORDERS: Readonly<Record<string, string>> = {
  collapsed: 'table { border-collapse: collapse } td { border: 1px solid #000 }',
  hairline: 'table { border-collapse: collapse } td { border: 0.5pt solid #333 }',
  separate: 'table { border: 1px outset gray; border-spacing: 2px } td { border: 1px inset gray }',
  doubled: 'table { border-collapse: collapse } td { border: 3px double #000 }',
  dashed: 'table { border-collapse: collapse } td { border: 1px dashed #000 }',
  dotted: 'table { border-collapse: collapse } td { border: 1px dotted #000 }',
  thick: 'table { border-collapse: collapse; border: 2px solid #000 } td { border: 1px solid #000 }',
  shaded:
    'table { border-collapse: collapse } td { border: 1px solid #fff } tr:nth-child(odd) td { background: #dde8f5 } tr:nth-child(even) td { background: #c4d6ee }',
  openLeft:
    'table { border-collapse: collapse } td { border: 1px solid #000 } td:first-child { border-left: 0 } table { border-left: 0; border-right: 0 }',
  openSides:
    'table { border-collapse: collapse; border: hidden } td { border: 1px solid #000 } table { border-top: 1px solid #000; border-bottom: 1px solid #000 }',
};

/** Looks whose cells no lines frame. */
const FRAMELESS: Readonly<Record<string, string>> = {
  bare: 'table { border-collapse: collapse }',
  levelAlone: 'table { border-collapse: collapse } td { border: 1px solid #000; border-width: 1px 0 }',
  striped: 'table { border-collapse: collapse } tr:nth-child(odd) td { background: #dde8f5 }',
};
/** One look of so many is without frames. */
const FRAMELESS_SHARE = 4;

const BORDER_NAMES = Object.keys(BORDERS);
const FRAMELESS_NAMES = Object.keys(FRAMELESS);

const FONTS = ["FangSong, 'Noto Serif CJK SC', serif", "SimSun, 'Noto Sans CJK SC', sans-serif"];

interface Look {
  readonly border: string;
  readonly narrow: boolean;
  readonly stacked: boolean;
  readonly repeatsHeader: boolean;
  /** Here and there a figure was struck out and another written behind it. */
  readonly corrected: boolean;
}

/** One figure of so many was corrected. */
const CORRECTED_SHARE = 12;

const correction = (look: Look, pick: (n: number) => number): string =>
  look.corrected && pick(CORRECTED_SHARE) === 0 ? `<s>${pick(200)}</s> ` : '';

function cell(text: string, look: Look, isResult: boolean): string {
  if (text.trim() === '') return '&nbsp;';
  const characters = Array.from(text);
  if (look.stacked && isResult && characters.length <= 4) return characters.map(escape).join('<br>');
  return escape(text);
}

const RESULT = /^(?:结果维持|结果纠正|其他结果|尚未审结|总计)$/u;

function table(sheet: Sheet, noise: Noise, look: Look): string {
  const rows = sheet.rows.map((row) => {
    const cells = row.map(({ text, rowSpan = 1, colSpan = 1, id }) => {
      const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${
        colSpan > 1 && !(noise.ragged && id !== undefined) ? ` colspan="${colSpan}"` : ''
      }`;
      const before = id === undefined ? '' : correction(look, noise.pick);
      return `<td${spans} class="${id === undefined ? 'label' : 'figure'}">${before}${cell(text, look, RESULT.test(text))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const heads = sheet.rows.findIndex((row) => row.some(({ id }) => id !== undefined));
  const body = (from: number, to?: number) => rows.slice(from, to).join('');
  return look.repeatsHeader && sheet.columns === 10
    ? `<table><thead>${body(0, heads)}</thead><tbody>${body(heads)}</tbody></table>`
    : `<table><tbody>${body(0)}</tbody></table>`;
}

const paragraph = (text: string) => `<p>${escape(text)}</p>`;

function markup(page: Page, noise: Noise, look: Look, css: string): string {
  const filler = Array.from(
    { length: noise.pick(9) },
    (_, i) =>
      `我镇坚持以公开为常态、不公开为例外，进一步加强组织领导、完善工作制度，第${i + 1}项工作取得新的进展，切实保障公众的知情权、参与权、表达权和监督权。`,
  );
  const [opening = '', heading = '', ...rest] = page.before;
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>${css}</style></head><body>
<h1>${escape(page.title)}</h1>${[opening, heading, ...filler, ...rest].map(paragraph).join('')}
${page.sheets.map((sheet) => paragraph(sheet.title) + table(sheet, noise, look)).join('')}
${page.after.map(paragraph).join('')}</body></html>`;
}

/** The printed report of a seed, in a look of its own or the one given. */
export function printedSample(seed: number, given?: string): PrintedSample {
  const pick = picker(seed);
  const form = pick(2) === 0 ? '2019' : '2021';
  const fill = FILLS[pick(FILLS.length)] ?? 'full';
  const sample = makeSample(form, fill, pick, true);
  const noise: Noise = { broken: false, ragged: pick(3) === 0, pick };
  const names = pick(FRAMELESS_SHARE) > 0 ? BORDER_NAMES : FRAMELESS_NAMES;
  const picked = names[pick(names.length)] ?? 'collapsed';
  const border = given ?? picked;
  const framed = border in BORDERS;
  const look: Look = {
    border,
    narrow: pick(3) === 0,
    stacked: pick(3) === 0,
    repeatsHeader: pick(3) === 0,
    corrected: pick(4) === 0,
  };
  const landscape = pick(5) === 0;
  const format = pick(8) === 0 ? 'A3' : 'A4';
  const size = [7.5, 9, 10.5][pick(3)] ?? 9;
  const align = ['top', 'middle', 'bottom'][pick(3)] ?? 'middle';
  const side = ['left', 'center', 'right'][pick(3)] ?? 'center';
  const css = `
    body { font: 16pt/1.6 ${FONTS[pick(2)] ?? 'serif'}; margin: 0 }
    h1 { font-size: 22pt; text-align: center } p { text-indent: 2em; margin: 0 }
    table { width: ${look.narrow ? 60 : 100}%; font-size: ${size}pt; line-height: 1.3; margin: 6pt 0 }
    td { padding: ${pick(3)}px ${1 + pick(5)}px; vertical-align: ${align} }
    td.figure { text-align: ${side} }
    tr { break-inside: ${pick(3) === 0 ? 'auto' : 'avoid'} }
    ${BORDERS[border] ?? FRAMELESS[border] ?? ''}`;
  const inWords = `${border}, ${format}${landscape ? ' landscape' : ''}, ${size} pt${look.narrow ? ', narrow' : ''}${
    look.stacked ? ', stacked' : ''
  }${look.repeatsHeader ? ', header repeated' : ''}${look.corrected ? ', corrected' : ''}, ${fill}, form ${form}`;
  return { sample, look: inWords, markup: markup(sample.page, noise, look, css), landscape, format, framed };
}

/** Prints a sample: page numbers at the foot and a running head, on every other sample. */
export async function printPdf(
  browserPage: BrowserPage,
  printed: PrintedSample,
  seed: number,
): Promise<Uint8Array> {
  await browserPage.setContent(printed.markup);
  const numbered = seed % 2 === 0;
  const foot = seed % 4 === 0 ? '<span class="pageNumber"></span>' : '- <span class="pageNumber"></span> -';
  return browserPage.pdf({
    format: printed.format,
    landscape: printed.landscape,
    tagged: seed % 3 === 0,
    printBackground: true,
    margin: { top: '20mm', bottom: '20mm', left: '18mm', right: '18mm' },
    displayHeaderFooter: numbered,
    headerTemplate: '<div style="font-size:9px;margin-left:18mm">政府信息公开工作年度报告</div>',
    footerTemplate: `<div style="font-size:9px;width:100%;text-align:center">${foot}</div>`,
  });
}
