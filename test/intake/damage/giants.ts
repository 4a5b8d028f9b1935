import { strToU8, zipSync } from 'fflate';
import { grid, pdfOf, pdfOfPages, stream, textAt } from '../../parse/render/tinyPdf';
import { packDocx } from '../../parse/render/docx';
import { packXlsx } from '../../parse/render/xlsx';
import type { Pick } from './source';

const ROWS = 100_000;
const HEAD = '莱州市金城镇2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const word = (body: string) => packDocx(`<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`);
const book = (rows: string, after = '') =>
  packXlsx(`<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`);
const page = (body: string) => strToU8(`<html><title>${HEAD}</title><body>${body}`);
const mht = (html: string) =>
  strToU8(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${html}`,
  );
const cellOf = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;

/** A ZIP in a ZIP, so deep. */
function nested(depth: number, bytes: Uint8Array): Uint8Array {
  let inner = bytes;
  for (let i = 0; i < depth; i++) inner = zipSync({ [`${i}.zip`]: inner }, { level: 0 });
  return inner;
}

/** Table rows of labels that all occur in the form, so that each of them is looked at. */
const LABELS = ['规章', '行政许可', '（一）予以公开', '1.属于国家秘密', '总计', '其他', '其他处理'];
const label = (i: number) => LABELS[i % LABELS.length] ?? '';
const rows = (row: (i: number) => string) => Array.from({ length: ROWS }, (_, i) => row(i)).join('');

/** Files that are large, deep or endless. Their sizes vary with `pick`; a row table has a hundred thousand rows. */
export const GIANTS: Readonly<Record<string, (pick: Pick) => Uint8Array>> = {
  rowsOfHtml: (pick) =>
    page(`<table>${rows((i) => `<tr><td>${label(i + pick(2))}</td><td>${i}</td><td>0</td></tr>`)}</table>`),
  rowsOfTabs: (pick) => strToU8(HEAD + rows((i) => `${label(i)}\t${pick(99)}\t0\t0\n`)),
  rowsOfPipes: (pick) => strToU8(HEAD + rows((i) => `| ${label(i)} | ${pick(99)} | 0 |\n`)),
  rowsOfLines: () => strToU8(HEAD + rows((i) => `${label(i)}\n${i}\n`)),
  rowsOfWord: () => word(`<w:tbl>${rows((i) => `<w:tr>${cellOf(label(i))}${cellOf('0')}</w:tr>`)}</w:tbl>`),
  rowsOfBook: () =>
    book(rows((i) => `<row><c t="inlineStr"><is><t>${label(i)}</t></is></c><c><v>${i}</v></c></row>`)),
  rowsOfMht: () => mht(`<table>${rows((i) => `<tr><td>${label(i)}<td>0</tr>`)}`),
  rowsOfCsv: () =>
    strToU8(
      `province,city,county,body,year,app_new__total\n${rows((i) => `山东省,烟台市,莱州市,第${i}镇,2020,${i}\n`)}`,
    ),
  rowsOfLongCsv: () =>
    strToU8(
      `province,city,county,body,year,indicator,value\n${rows((i) => `山东省,烟台市,莱州市,第${i}镇,2020,app_new__total,${i}\n`)}`,
    ),
  rowsOfCsvBook: () =>
    book(
      `<row>${['body', 'year', 'app_new__total'].map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join('')}</row>` +
        rows(
          (i) =>
            `<row><c t="inlineStr"><is><t>第${i}镇</t></is></c><c><v>2020</v></c><c><v>${i}</v></c></row>`,
        ),
    ),
  badRowsOfCsv: () => strToU8(`body,year,app_new__total\n${rows((i) => `第${i}镇,二零,许多\n`)}`),
  rowsOfPdf: (pick) =>
    pdfOfPages(
      Array.from({ length: 150 }, (_, p) =>
        Array.from({ length: 60 }, (__, i) => textAt(40, 800 - i * 12, `${label(p + i)}${pick(99)}`, 6)).join(
          '',
        ),
      ),
    ),
  deepHtml: (pick) => page('<div>'.repeat(pick(200_000)) + HEAD),
  deepTables: (pick) => page('<table><tr><td>'.repeat(pick(20_000)) + HEAD),
  deepFonts: (pick) => page(`<p>${'<b><i><font>'.repeat(pick(9_000))}${HEAD}`),
  crossedFonts: (pick) => page('<p><b><a><i></p></b></a>'.repeat(pick(20_000))),
  deepWord: (pick) => word('<w:tbl><w:tr><w:tc>'.repeat(pick(9_000))),
  deepBook: (pick) => book('<row><c>'.repeat(pick(50_000))),
  deepArchive: (pick) => nested(pick(60), strToU8(HEAD)),
  deepJson: (pick) =>
    strToU8(`{"format":"gongkai-project","version":1,"reports":${'['.repeat(pick(3_000_000))}`),
  deepPdf: (pick) =>
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count 1 /Kids ${'['.repeat(pick(60_000))}3 0 R`,
      `<< /Type /Page /MediaBox ${'<< /A '.repeat(pick(60_000))}`,
    ]),
  wideSpans: (pick) =>
    page(
      `<table>${`<tr><td rowspan=${pick(99_999)} colspan=${pick(99_999)}>规章<td>0</tr>`.repeat(pick(5_000))}`,
    ),
  spansOfWord: (pick) =>
    word(
      `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="${pick(1e6)}"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>`.repeat(pick(5_000))}</w:tbl>`,
    ),
  mergesOfBook: (pick) =>
    book(
      '<row><c t="inlineStr"><is><t>规章</t></is></c></row>',
      `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(pick(50_000))}</mergeCells>`,
    ),
  bomb: (pick) => zipSync({ 'a.txt': new Uint8Array(1_000_000 * (1 + pick(100))).fill(48) }),
  bombOfMany: (pick) => {
    const zeros = new Uint8Array(2_900_000);
    return zipSync(Object.fromEntries(Array.from({ length: 1 + pick(60) }, (_, i) => [`${i}.txt`, zeros])));
  },
  bombOfText: (pick) => {
    const text = strToU8(HEAD + '规章\t0\n'.repeat(20_000 + pick(20_000)));
    return zipSync(Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${i}.txt`, text])));
  },
  bombOfWord: (pick) =>
    packDocx(`<w:document xmlns:w="${W}"><w:body>${' '.repeat(1_000_000 * (1 + pick(60)))}`),
  bombOfEntities: () =>
    packDocx(
      `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(9_999)}"><!ENTITY b "${'&a;'.repeat(9_999)}">]><w:document xmlns:w="${W}"><w:body><w:p>&b;`,
    ),
  oneLine: (pick) => strToU8(HEAD + '政府信息公开'.repeat(pick(400_000))),
  oneWord: (pick) => {
    const words = ['1', '（', '|', ' ', '\t', '年', '共公开', '\u200b', '\u202e', '1.'];
    return strToU8(HEAD + (words[pick(words.length)] ?? '').repeat(pick(1_000_000)));
  },
  headerLines: (pick) => strToU8(`MIME-Version: 1.0\r\n${'X-A: b\r\n\tc\r\n'.repeat(pick(400))}`),
  quotes: (pick) => strToU8(`body,year,app_new__total\n${'"'.repeat(pick(500_000))}`),
  manyPages: (pick) => pdfOfPages(Array.from({ length: 1 + pick(400) }, () => textAt(40, 800, HEAD, 8))),
  manyLines: (pick) =>
    pdfOfPages([
      grid(
        Array.from({ length: 300 }, (_, i) => i * 1.9),
        Array.from({ length: 300 }, (_, i) => 800 - i * 2.6),
      ).repeat(1 + pick(3)),
    ]),
  formsInForms: () =>
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
      stream('/X Do '.repeat(9)),
      ...Array.from({ length: 12 }, (_, i) =>
        stream(
          '/X Do '.repeat(9),
          `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${i + 6} 0 R >> >>`,
        ),
      ),
    ]),
};
