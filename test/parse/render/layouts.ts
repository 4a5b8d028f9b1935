import type { Layout, Noise, Page } from './layout';
import { escape, halved, isBlank } from './layout';
import { chromeMht, wordMht } from './mht';
import { docx, packDocx, wordDocx } from './docx';
import type { Sheet, SheetRow } from './sheet';
import { inColumns } from './sheet';
import { packXlsx, xlsx } from './xlsx';

// --- HTML ----------------------------------------------------------------------------------------

function htmlTable(sheet: Sheet, noise: Noise, cell: (text: string) => string): string {
  const rows = sheet.rows.map((row) => {
    const cells = row.map(({ text, rowSpan = 1, colSpan = 1, id }) => {
      const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${
        colSpan > 1 && !(noise.ragged && id !== undefined) ? ` colspan=${colSpan}` : ''
      }`;
      return `<td${spans}>${cell(text)}</td>`;
    });
    return `<tr>${cells.join('\n')}</tr>`;
  });
  return `<table border=1><tbody>${rows.join('\n')}</tbody></table>`;
}

export const html: Layout = (page, noise) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escape(page.title)}</title></head><body>` +
  `<h1>${escape(page.title)}</h1>${page.before.map((line) => `<p>${escape(line)}</p>`).join('')}` +
  page.sheets
    .map(
      (sheet) =>
        `<p><strong>${sheet.title}</strong></p>${htmlTable(sheet, noise, (text) =>
          text.trim() === '' ? '&nbsp;' : halved(escape(text), noise, '<br>'),
        )}`,
    )
    .join('') +
  `${page.after.map((line) => `<p>${escape(line)}</p>`).join('')}</body></html>`;

export const wordHtml: Layout = (page, noise) => {
  const paragraph = (text: string) =>
    `<p class=MsoNormal align=center><span lang=EN-US style='font-size:9pt'>${
      text.trim() === '' ? '<o:p>&nbsp;</o:p>' : `${halved(escape(text), noise, '</span><span>')}<o:p></o:p>`
    }</span></p>`;
  return (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- td {mso-x:1} --></style>' +
    '<!--[if gte mso 9]><xml><w:Doc>12</w:Doc></xml><![endif]--><script>var n = 3 < 5;</script></head><body>' +
    '<table width=100%><tr><td>导航 首页</td></tr><tr><td><div>' +
    `<p>${escape(page.title)}</p>${page.before.map(paragraph).join('')}` +
    page.sheets
      .map((sheet) => `${paragraph(sheet.title)}${htmlTable(sheet, noise, paragraph)}<!-- 3 -->`)
      .join('') +
    `${page.after.map(paragraph).join('')}</div></td></tr><tr><td>版权所有 2024</td></tr></table></body></html>`
  );
};

// --- Text ----------------------------------------------------------------------------------------

const frame = (page: Page, body: (sheet: Sheet) => string): string =>
  [
    page.title,
    '',
    ...page.before.flatMap((line) => [line, '']),
    ...page.sheets.flatMap((sheet) => [sheet.title, body(sheet), '']),
    ...page.after.flatMap((line) => [line, '']),
  ].join('\n');

/** Cells as written, padded at the row's end: what is left of a web page's table. */
const packed = (sheet: Sheet, row: SheetRow, extra: number): string[] => {
  const cells = row.map((cell) => cell.text);
  while (cells.length < sheet.columns + extra) cells.push('');
  return cells;
};

export const pipes: Layout = (page, noise) => {
  const extra = noise.pick(2);
  const led = noise.pick(2) === 0;
  return frame(page, (sheet) =>
    sheet.rows
      .map((row) => {
        const cells = packed(sheet, row, extra).map((text) =>
          text === '' ? '' : ` ${halved(text, noise, ' ')} `,
        );
        return `${led ? '|' : ''}${cells.join('|')}|`;
      })
      .join('\n'),
  );
};

const pipeLines = (cells: readonly string[]): string => {
  let out = '';
  cells.forEach((text, i) => {
    const next = cells[i + 1];
    out += `${text} |${text !== '' && next === '' ? ' ' : next === '' ? '' : '\n'}`;
  });
  return out.trimEnd();
};

/** A cell a line, a lone pipe before each row (layouts 02 and 07). */
export const pipeCells: Layout = (page, noise) =>
  frame(page, (sheet) =>
    sheet.rows.map((row) => `|\n${pipeLines(packed(sheet, row, noise.pick(1)))}`).join('\n'),
  );

/** A cell a line, the padding on a line of its own (layout 03). */
export const pipeStack: Layout = (page, noise) => {
  const extra = 1 + noise.pick(2);
  return frame(page, (sheet) =>
    sheet.rows
      .map((row) => {
        const cells = packed(sheet, row, extra);
        const last = cells.findLastIndex((text) => text !== '');
        const padding = cells.length - 1 - last;
        const lines = cells.slice(0, last + 1).map((text) => `${halved(text, noise, '\n')} |`);
        return [...lines, '|'.repeat(padding)].filter((line) => line !== '').join('\n');
      })
      .join('\n'),
  );
};

/** Pasted from a sheet: every cell at its column, merged ones leaving blanks. */
export const tabs: Layout = (page, noise) =>
  frame(page, (sheet) => {
    return inColumns(sheet)
      .map((row) => {
        const line: string[] = Array.from({ length: sheet.columns }, () => '');
        for (const { text, column } of row) line[column] = halved(text, noise, ' ');
        return line.join('\t');
      })
      .join('\n');
  });

/** Tabs between cells as written, padded at the end. */
export const packedTabs: Layout = (page, noise) =>
  frame(page, (sheet) =>
    sheet.rows
      .map((row) =>
        packed(sheet, row, 0)
          .map((text) => halved(text, noise, ' '))
          .join('\t'),
      )
      .join('\n'),
  );

/** One cell a line; blank cells vanish. */
export const lines: Layout = (page, noise) =>
  frame(page, (sheet) =>
    sheet.rows
      .flat()
      .filter((cell) => !isBlank(cell))
      .map((cell) => {
        const pad = ' '.repeat(noise.pick(3));
        return `${pad}${halved(cell.text, noise, noise.pick(2) ? '\n' : '\n\n')}${noise.pick(3) === 0 ? ' ' : ''}\n`;
      })
      .join('\n'),
  );

/** One cell a line without blank lines. */
export const denseLines: Layout = (page, noise) =>
  frame(page, (sheet) =>
    sheet.rows
      .flat()
      .filter((cell) => !isBlank(cell))
      .map((cell) => halved(cell.text, noise, '\n'))
      .join('\n'),
  );

export const LAYOUTS = {
  html,
  wordHtml,
  pipes,
  pipeCells,
  pipeStack,
  tabs,
  packedTabs,
  lines,
  denseLines,
  docx,
  wordDocx,
  xlsx,
  wordMht: wordHtml,
  chromeMht: html,
} as const;
export type LayoutName = keyof typeof LAYOUTS;

const utf8 = (text: string) => new TextEncoder().encode(text);
const PACKED: Readonly<Partial<Record<LayoutName, (text: string) => Uint8Array>>> = {
  docx: packDocx,
  wordDocx: packDocx,
  xlsx: packXlsx,
  wordMht,
  chromeMht,
};

/** The bytes of a file whose text is in a layout. */
export const pack = (name: LayoutName, text: string): Uint8Array => (PACKED[name] ?? utf8)(text);
