import { strToU8, zipSync } from 'fflate';
import { writeProject } from '../../../src/intake/project';
import type { FigureId } from '../../../src/model/figures';
import { drawnPdf } from '../../parse/render/drawnPdf';
import { packDocx } from '../../parse/render/docx';
import { render } from '../../parse/render/judge';
import type { LayoutName } from '../../parse/render/layouts';
import { LAYOUTS, pack } from '../../parse/render/layouts';
import type { Sample } from '../../parse/render/report';
import { packXlsx } from '../../parse/render/xlsx';
import { gb18030 } from '../gb18030';
import { ownReport } from '../make';

export type Pick = (n: number) => number;

/** A file of a kind before any harm: its bytes and what a reader must find in it. */
export interface Source {
  readonly kind: Kind;
  readonly sample: Sample;
  readonly bytes: Uint8Array;
  /** Text and its way into bytes, where harm can be done to the text. */
  readonly layout: { readonly name: LayoutName; readonly text: string } | null;
}

const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];

const utf16 = (text: string): Uint8Array =>
  new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).buffer),
  ]);

const known = ({ expected }: Sample) =>
  [...expected].filter((entry): entry is [FigureId, number] => entry[1] !== null);

const WHO = { body: '金城镇', county: '莱州市', city: '烟台市', province: '山东省' } as const;
const yearOf = ({ form }: Sample) => (form === '2019' ? '2020' : '2022');
const about = (sample: Sample) => ({ ...WHO, year: yearOf(sample), form: sample.form });

/** The sample as a dataset: its columns, a row. The last column is no figure, as in our own exports. */
function wideRows(sample: Sample): string[][] {
  const figures = known(sample);
  return [
    [...Object.keys(about(sample)), ...figures.map(([id]) => id), 'evidence'],
    [...Object.values(about(sample)), ...figures.map(([, value]) => String(value)), 'table'],
  ];
}

const longRows = (sample: Sample): string[][] => [
  [...Object.keys(about(sample)), 'indicator', 'value', 'evidence'],
  ...known(sample).map(([id, value]) => [...Object.values(about(sample)), id, String(value), 'table']),
];

const csv = (rows: readonly string[][]) => rows.map((row) => `${row.join(',')}\r\n`).join('');

const sheetOf = (rows: readonly string[][]) =>
  `<worksheet><sheetData>${rows
    .map((row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`)
    .join('')}</sheetData></worksheet>`;

function project(sample: Sample): string {
  const values = Object.fromEntries(known(sample));
  const report = ownReport({ values, year: Number(yearOf(sample)) });
  return writeProject({ entries: [{ report, kept: null }], marks: [] });
}

type Maker = (sample: Sample, html: string, text: string) => Uint8Array;

const OTHERS = {
  gbHtml: (_, html) => gb18030(html.replace('utf-8', 'gb2312')),
  gbText: (_, __, text) => gb18030(text),
  utf16Html: (_, html) => utf16(html),
  utf16Text: (_, __, text) => utf16(text),
  csv: (sample) => strToU8(`\ufeff${csv(wideRows(sample))}`),
  gbCsv: (sample) => gb18030(csv(wideRows(sample))),
  longCsv: (sample) => strToU8(csv(longRows(sample))),
  csvBook: (sample) => packXlsx(sheetOf(wideRows(sample))),
  project: (sample) => strToU8(project(sample)),
  pdf: (sample) => drawnPdf(sample.page),
  archive: (sample, html, text) =>
    zipSync({ '甲/年报.html': strToU8(html), '乙.txt': strToU8(text), 'c.pdf': drawnPdf(sample.page) }),
  innerArchive: (_, html) =>
    zipSync({ 'a.zip': zipSync({ 'b.docx': packDocx(html), 'c.htm': strToU8(html) }) }),
} as const satisfies Record<string, Maker>;

export type Kind = LayoutName | keyof typeof OTHERS;
const OTHER_NAMES = Object.keys(OTHERS) as (keyof typeof OTHERS)[];

export const KINDS: readonly Kind[] = [...LAYOUT_NAMES, ...OTHER_NAMES];

const isLayout = (kind: Kind): kind is LayoutName => kind in LAYOUTS;

/** The file of a kind and a seed. */
export function makeSource(kind: Kind, seed: number): Source {
  if (isLayout(kind)) {
    const { sample, text } = render(kind, seed);
    return { kind, sample, bytes: pack(kind, text), layout: { name: kind, text } };
  }
  // The same seed gives the same sample in any layout.
  const { sample, text } = render('tabs', seed);
  const html = render('html', seed).text;
  return { kind, sample, bytes: OTHERS[kind](sample, html, text), layout: null };
}
