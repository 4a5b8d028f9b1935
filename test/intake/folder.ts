import { strToU8, zipSync } from 'fflate';
import { loadDivisions } from '../../scripts/build/divisions';
import type { FigureId } from '../../src/model/figures';
import { drawnPdf } from '../parse/render/drawnPdf';
import type { Page } from '../parse/render/layout';
import type { LayoutName } from '../parse/render/layouts';
import { LAYOUTS, pack } from '../parse/render/layouts';
import type { Sample } from '../parse/render/report';
import { FILLS, makeSample, picker } from '../parse/render/report';
import { gb18030 } from './gb18030';

/** A report of the folder: whose and when, and what must be read of it. */
export interface FolderReport {
  /** "莱州市金城镇 2020". */
  readonly key: string;
  readonly expected: ReadonlyMap<FigureId, number | null>;
}

/** Files as people have them on their disks: of every format, some broken, some twice, some no report at all. */
export interface Folder {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly reports: readonly FolderReport[];
  /** Files that were read before under another name, and those that can't be read. */
  readonly again: number;
  readonly refused: number;
}

interface Subject {
  readonly city: string;
  readonly county: string;
  readonly town: string;
  readonly year: number;
}

/** Cities of 山东省 whose county-level cities are taken. */
const CITIES = ['3706', '3707', '3702', '3708'];
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024];

/** Every town of some real counties in every year. */
function subjects(): Subject[] {
  const { cities, areas, streets } = loadDivisions();
  return Object.entries(areas)
    .filter(([code, county]) => CITIES.includes(code.slice(0, 4)) && county.endsWith('市'))
    .flatMap(([code, county]) =>
      Object.values(streets[code] ?? {})
        .filter((town) => /(?:镇|街道)$/u.test(town))
        .map((town) => ({ city: cities[code.slice(0, 4)] ?? '', county, town })),
    )
    .flatMap((body) => YEARS.map((year) => ({ ...body, year })));
}

/** A sample's page as another body's in another year of the same form. */
function adopted(page: Page, { county, town, year }: Subject): Page {
  const printed = Number(/\d{4}/u.exec(page.title)?.[0]);
  const adopt = (text: string) =>
    text
      .replaceAll('莱州市', county)
      .replaceAll('金城镇', town)
      .replace(/(20\d\d)年/gu, (_, found: string) => `${Number(found) - printed + year}年`);
  return { ...page, title: adopt(page.title), before: page.before.map(adopt), after: page.after.map(adopt) };
}

/** Blank cells vanish from these, so that a row with gaps can't be told. */
const LOSES_BLANKS: ReadonlySet<string> = new Set(['lines', 'denseLines']);

const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];
const KINDS = [...LAYOUT_NAMES, 'gbHtml', 'gbTabs', 'pdf'] as const;
type Kind = (typeof KINDS)[number];
const EXTENSIONS: Readonly<Partial<Record<Kind, string>>> = {
  html: 'html',
  wordHtml: 'doc',
  gbHtml: 'htm',
  docx: 'docx',
  wordDocx: 'docx',
  xlsx: 'xlsx',
  wordMht: 'doc',
  chromeMht: 'mhtml',
  pdf: 'pdf',
};

interface Made extends FolderReport {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sample: Sample;
  readonly subject: Subject;
}

function bytesOf(kind: Kind, page: Page, pick: (n: number) => number): Uint8Array {
  if (kind === 'pdf') return drawnPdf(page);
  const noise = { broken: pick(2) === 0, ragged: pick(3) === 0, pick };
  if (kind === 'gbHtml') return gb18030(LAYOUTS.html(page, noise).replace('utf-8', 'gb2312'));
  if (kind === 'gbTabs') return gb18030(LAYOUTS.tabs(page, noise));
  return pack(kind, LAYOUTS[kind](page, noise));
}

function makeReport(subject: Subject, kind: Kind, seed: number): Made {
  const pick = picker(seed);
  const fill = FILLS[pick(FILLS.length)] ?? 'full';
  const form = subject.year <= 2020 ? '2019' : '2021';
  const sample = makeSample(form, LOSES_BLANKS.has(kind) && fill === 'gaps' ? 'full' : fill, pick, true);
  const { county, town, year } = subject;
  return {
    key: `${county}${town} ${year}`,
    expected: sample.expected,
    name: `${county}/${town}${year}年报 ${kind}.${EXTENSIONS[kind] ?? 'txt'}`,
    bytes: bytesOf(kind, adopted(sample.page, subject), pick),
    sample,
    subject,
  };
}

const csvOf = (reports: readonly Made[]) => {
  const ids = [...new Set(reports.flatMap(({ expected }) => [...expected.keys()]))];
  const header = ['province', 'city', 'county', 'body', 'year', 'form', ...ids];
  const rows = reports.map(({ sample, subject, expected }) => [
    '山东省',
    subject.city,
    subject.county,
    subject.town,
    String(subject.year),
    sample.form,
    ...ids.map((id) => String(expected.get(id) ?? '')),
  ]);
  return [header, ...rows].map((row) => row.join(',')).join('\r\n');
};

/** What else lies in such folders. */
const BROKEN: Readonly<Record<string, (report: Made) => Uint8Array>> = {
  '通知.html': () => strToU8('<html><body><p>关于放假的通知</p></body></html>'),
  '空.txt': () => new Uint8Array(),
  '旧.doc': () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
  '扫描.png': () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
  '坏.zip': () => Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]),
  '半.pdf': ({ sample }) => drawnPdf(sample.page).subarray(0, 2_000),
};

/** A folder of so many files: of ten, seven or eight are reports; the rest archives, datasets, twins and the unreadable. */
export function makeFolder(count: number, seed = 1): Folder {
  const all = subjects();
  const files = new Map<string, Uint8Array>();
  const reports: Made[] = [];
  let next = 0;
  let again = 0;
  let refused = 0;
  const make = (kind: Kind): Made => {
    const subject = all[next];
    if (!subject) throw new Error(`no more than ${all.length} reports can be made`);
    const made = makeReport(subject, kind, seed + next++);
    reports.push(made);
    return made;
  };
  const kindAt = (i: number) => KINDS[i % KINDS.length] ?? 'html';
  const last = () => reports.at(-1) ?? make('html');
  for (let i = 0; files.size < count; i++) {
    const way = i % 20;
    if (way === 19 && i % 40 === 19) {
      const inner = [make(kindAt(i)), make(kindAt(i + 1))];
      files.set(`压缩/${i}.zip`, zipSync(Object.fromEntries(inner.map(({ name, bytes }) => [name, bytes]))));
    } else if (way === 19) {
      files.set(`数据/${i}.csv`, strToU8(csvOf([make('tabs'), make('tabs')])));
    } else if (way === 9) {
      const { name, bytes } = last();
      files.set(`副本/${i} ${name}`, bytes);
      again += 1;
    } else if (way === 4 || way === 14) {
      const names = Object.keys(BROKEN);
      const name = names[Math.floor(i / 10) % names.length] ?? '';
      files.set(`其他/${i} ${name}`, BROKEN[name]?.(last()) ?? new Uint8Array());
      refused += 1;
    } else {
      const { name, bytes } = make(kindAt(i));
      files.set(name, bytes);
    }
  }
  return { files, reports, again, refused };
}
