import type { CellPlace, CellStatus } from '../model/cell';
import type { FigureId } from '../model/figures';
import { figuresOf } from '../model/figures';
import type { Form } from '../model/form';
import { FIRST_YEAR, formOfYear, LAST_YEAR } from '../model/form';
import type { DivisionIndex } from '../model/gazetteer';
import type { Issue, ParsedReport } from '../model/report';
import { squash } from '../read/chars';
import type { Document } from '../read/document';
import type { BodyFound } from './body';
import { findBody } from './body';
import type { FoundCell } from './cells';
import { UNREAD, BLANK } from './cells';
import { signedDate, statedDate, yearsIn } from './dates';
import * as say from './issues';
import { amountsIn, readProse } from './prose';
import type { TablesRead } from './tables';
import { readTables, tableOf } from './tables';
import { findTitle, headline, isNotice } from './title';

/** A document's report, or null with at least one issue that says why. */
export interface Parsed {
  readonly report: ParsedReport | null;
  readonly issues: readonly Issue[];
}

/** The year of "统计期限自2020年1月1日起至2020年12月31日", null where there is none or it spans years. */
function periodYear(text: string): number | null {
  const years = [
    ...text.matchAll(/(20\d{2})年1月1日(?:起)?(?:至|到|—|-)+(?:(20\d{2})年)?12月31日/gu),
  ].flatMap(([, from, to]) => (to === undefined || to === from ? [Number(from)] : []));
  return years[0] ?? null;
}

const SIGNER = /^[\u4e00-\u9fff·]{2,30}(?:人民政府|办事处|局|委员会|办公室|管委会|中心)$/u;
const SPELT_DATE = /(?:20\d{2}|二[〇○零]..)年.{1,3}月.{1,4}日$/u;

/** The name on a line that holds nothing else, or nothing but the date after it; '' where there is none. */
function signerOn(line = ''): string {
  const plain = squash(line).replace(SPELT_DATE, '');
  return SIGNER.test(plain) ? plain : '';
}

/** Who signs, and when: either may be missing. */
interface Signature {
  readonly name: string;
  readonly date: string | null;
  /** The date is written in full or stands by the name; else it may belong to something below the report. */
  readonly sure: boolean;
}

/**
 * The signature: the first date that makes a line of its own after the report's last heading, as a page may
 * list other dates below it, and the name on that line or just above.
 */
function signature(lines: readonly string[]): Signature {
  const isHeading = (line: string) =>
    /^[五六][、.]?(?:政府信息公开工作)?(?:存在的主要问题|其他需要报告)/u.test(squash(line));
  const after = lines.slice(lines.findLastIndex(isHeading) + 1);
  const dated = after.flatMap((line, at) => {
    const date = signedDate(line);
    const name = [after[at], after[at - 1], after[at - 2]].map(signerOn).find((each) => each !== '') ?? '';
    return date === null ? [] : [{ name, date, sure: name !== '' || SPELT_DATE.test(squash(line)) }];
  });
  const best = dated.find(({ sure }) => sure) ?? dated[0];
  const name =
    best?.name ||
    (after
      .slice(-12)
      .map(signerOn)
      .findLast((each) => each !== '') ??
      '');
  return { name, date: best?.date ?? null, sure: best?.sure ?? false };
}

/** A date that makes a line of its own just below the title. */
function dateBelowTitle(lines: readonly string[]): string | null {
  const title = lines.findIndex((line) => /公开.{0,12}(?:报告|年报)\)?$/u.test(squash(line)));
  const below = title < 0 ? [] : lines.slice(title + 1, title + 4);
  return below.map(signedDate).find((date) => date !== null) ?? null;
}

/** The date that signs the report, else the page's own. */
function publishedOn(document: Document, signed: Signature, lines: readonly string[]): string | null {
  const stated = lines.map(statedDate).filter((date) => date !== null);
  const page = statedDate(`发布日期:${document.published}`) ?? stated[0] ?? null;
  return signed.sure ? signed.date : (page ?? signed.date ?? dateBelowTitle(lines));
}

const SECTIONS = [
  '总体情况',
  '主动公开政府信息',
  '收到和处理政府信息公开申请',
  '行政复议',
  '存在的主要问题',
  '其他需要报告',
];

/** Text of a cell table's cells, for dates and places that a page keeps in one. */
const cellTexts = (document: Document): string[] =>
  document.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? []
      : block.kind === 'run'
        ? block.cells.map((cell) => cell.text)
        : block.rows.slice(0, 40).map((row, at) =>
            row
              .filter((cell) => cell.row === at)
              .map((cell) => cell.text)
              .join(' '),
          ),
  );

interface Head {
  /** Null only where the reader is to be asked for it. */
  readonly year: number | null;
  /** Names of the body as printed: the title's, then the signature's. */
  readonly names: readonly string[];
  readonly signed: Signature;
  readonly lines: readonly string[];
  readonly issues: readonly Issue[];
}

/**
 * Whether this is a report within scope, and on which year; else the issue that says why not. With `asks`
 * tables of a known form with figures in them are enough: whose they are, and when, is left open.
 */
function readHead(document: Document, tables: TablesRead, asks: boolean): Head | Issue {
  const lines = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const text = squash(lines.join('\n'));
  const title = findTitle(document);
  const hasTables = tables.rows > 0;
  if ((!hasTables || !title) && isNotice(title?.text ?? headline(document))) return say.isNotice();
  if (!title && !hasTables) return say.notReport();
  const period = periodYear(text);
  const year = title?.year ?? period ?? (title ? (yearsIn(title.text)[0] ?? null) : null);
  const signed = signature(lines);
  const names = [title?.body ?? '', signed.name].filter((name) => name !== '');
  if (year === null) {
    const why = !title && names.length === 0 ? say.noTitle() : say.noYear();
    const hasFigures = [...tables.found.values()].some(({ value }) => value !== null);
    return asks && tables.form !== null && hasFigures ? { year, names, signed, lines, issues: [why] } : why;
  }
  if (year < FIRST_YEAR) return say.beforeForm(year);
  if (year > LAST_YEAR) return say.futureYear(year);
  if (!hasTables && title && !/公开/u.test(title.text)) return say.notReport();
  if (!hasTables && SECTIONS.filter((section) => text.includes(section)).length < 3) return say.notReport();
  const issues =
    period !== null && title?.year != null && period !== title.year
      ? [say.yearConflict(title.year, period)]
      : [];
  return { year, names, signed, lines, issues };
}

/**
 * The report that a document holds. Pure: the national list comes in as `index`. Never throws; what can't
 * be told is null, with its status, and an issue where a reader should know.
 *
 * A cell that is printed blank or dashed, or whose row the document doesn't have, is `blank`. One where
 * something stands that can't be read for certain is `unread`, and so is a missing row of a table that
 * holds figures which no label claims: the row may be among them.
 *
 * `asks` says that somebody can be asked for the year: then the tables of a document that doesn't tell it
 * are a report all the same, its year null.
 */
export function parseReport(document: Document, index: DivisionIndex, asks = false): Parsed {
  const tables = readTables(document);
  const head = readHead(document, tables, asks);
  const notes = document.notes ?? [];
  if ('code' in head) return { report: null, issues: [head, ...notes] };
  const { year, lines, signed } = head;
  const issues: Issue[] = [...notes, ...head.issues, ...tables.issues];

  // Which year a sentence is about can't be told without the report's own.
  const prose = year === null ? UNTOLD : readProse(lines, year);
  const form = tables.form ?? (year === null ? null : formOfYear(year)) ?? '2021';
  if (tables.rows === 0) issues.push(say.noTables());
  if (year !== null && form !== formOfYear(year)) issues.push(say.formYear(form, year));
  if (tables.mixed) issues.push(say.formMixed());
  if (prose.disclosed.length > 1) issues.push(say.disclosedConflict(prose.disclosed));

  const found = new Map(tables.found);
  const disclosed = prose.figures.disclosed_total;
  if (disclosed !== undefined)
    found.set('disclosed_total', { value: disclosed, status: 'read', place: null });
  else if (prose.disclosed.length > 1 || year === null) found.set('disclosed_total', UNREAD);
  settleProcurement(tables, lines, found, issues);

  const texts = [
    document.titles.join(' '),
    signed.name,
    document.site,
    lines.join('\n'),
    cellTexts(document).join('\n'),
  ];
  const body = findBody(head.names, texts, index, issues);
  const cells = cellsOf(form, found, tables.unclaimed, issues);
  const published = publishedOn(document, signed, [...cellTexts(document).slice(0, 40), ...lines]);
  return { report: record(body, year, form, published, cells, prose.figures, tables), issues };
}

const UNTOLD: ReturnType<typeof readProse> = { figures: {}, disclosed: [] };

type Cells = Pick<ParsedReport, 'values' | 'status' | 'places'>;

function record(
  body: BodyFound,
  year: number | null,
  form: Form,
  published: string | null,
  cells: Cells,
  stated: ParsedReport['stated'],
  tables: TablesRead,
): ParsedReport {
  return {
    ...body,
    year,
    form,
    published,
    ...cells,
    stated,
    procurement_amount_printed: tables.procurement?.printed ?? null,
  };
}

/** An amount printed without a unit may take it from prose that states the very same figure with one. */
function settleProcurement(
  tables: TablesRead,
  lines: readonly string[],
  found: Map<FigureId, FoundCell>,
  issues: Issue[],
): void {
  const { procurement } = tables;
  if (!procurement?.unitless || procurement.printed === null) return;
  const same = amountsIn(lines.join('。')).filter(({ digits }) => digits === procurement.unitless);
  const [only, ...more] = same;
  if (only && more.length === 0) {
    found.set('procurement_amount', { ...procurement.cell, value: only.yuan, status: 'read' });
    issues.push(say.procurementFromProse(procurement.printed));
  } else {
    issues.push(say.procurementUnit(procurement.printed));
  }
}

function cellsOf(
  form: Form,
  found: ReadonlyMap<FigureId, FoundCell>,
  unclaimed: ReadonlySet<string>,
  issues: Issue[],
): Cells {
  const values: Partial<Record<FigureId, number | null>> = {};
  const status: Partial<Record<FigureId, CellStatus>> = {};
  const places: Partial<Record<FigureId, CellPlace>> = {};
  const count = { unread: 0, placed: 0 };
  for (const { id } of figuresOf(form)) {
    const cell = found.get(id) ?? (unclaimed.has(tableOf(id)) ? UNREAD : BLANK);
    values[id] = cell.value;
    status[id] = cell.status;
    if (cell.place) places[id] = cell.place;
    if (cell.status === 'unread') count.unread++;
    if (cell.status === 'placed') count.placed++;
  }
  if (count.unread > 0) issues.push(say.unreadCells(count.unread));
  if (count.placed > 0) issues.push(say.placedCells(count.placed));
  return { values, status, places };
}
