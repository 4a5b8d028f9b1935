import { BYTE_ORDER_MARK, csvLines } from '../intake/csvText';
import { writeWorkbook } from '../intake/workbook';
import type { Choice, Format } from './format';
import { longTable } from './long';
import type { Observation } from './observation';
import { definitionsSheet, sourcesSheet } from './sheets';
import type { Sheet, Table } from './table';
import { wideTable } from './wide';

/** What a file says of itself beside its rows. */
export interface About {
  /** Version of the published data. */
  readonly version: string;
  /** Address of the view, or of the page. */
  readonly address: string;
}

/** Told how many rows more are written. */
type Told = (rows: number) => void;

const STEP = 2000;

/** Numbers ready to be written: as a table, with the sheets beside it. */
export interface Prepared {
  readonly table: Table;
  readonly definitions: Sheet;
  readonly sources: Sheet;
  readonly about: About;
}

/** Lays numbers out in a shape. */
export function prepared(
  observations: readonly Observation[],
  shape: Choice['shape'],
  about: About,
): Prepared {
  const table = shape === 'long' ? longTable(observations) : wideTable(observations);
  return {
    table,
    definitions: definitionsSheet(table, observations),
    sources: sourcesSheet(observations),
    about,
  };
}

const blobOf = (parts: readonly BlobPart[], type: string) => new Blob([...parts], { type });

function csv({ table }: Prepared, told: Told, mark: boolean): Blob {
  const parts = [(mark ? BYTE_ORDER_MARK : '') + csvLines([table.columns.map(({ id }) => id)])];
  for (let from = 0; from < table.count; from += STEP) {
    const rows = table.rows(from, from + STEP);
    parts.push(csvLines(rows));
    told(rows.length);
  }
  return blobOf(parts, 'text/csv;charset=utf-8');
}

/** A sheet as JSON: an object a row. */
const objects = ([head = [], ...rows]: Sheet) =>
  rows.map((row) => Object.fromEntries(head.map((name, i) => [String(name), row[i] ?? null])));

function json({ table, definitions, sources, about }: Prepared, told: Told): Blob {
  const names = table.columns.map(({ id }) => JSON.stringify(id));
  const columns = table.columns.map(({ id, type, label }) => ({ name: id, type, ...label }));
  const parts = [`{"about":${JSON.stringify(about)},\n"columns":${JSON.stringify(columns)},\n"rows":[`];
  for (let from = 0; from < table.count; from += STEP) {
    const rows = table.rows(from, from + STEP);
    const lines = rows.map(
      (row) => `{${row.map((cell, i) => `${names[i] ?? ''}:${JSON.stringify(cell)}`).join(',')}}`,
    );
    parts.push((from === 0 ? '\n' : ',\n') + lines.join(',\n'));
    told(rows.length);
  }
  parts.push(
    `],\n"definitions":${JSON.stringify(objects(definitions))},\n"sources":${JSON.stringify(objects(sources))}}\n`,
  );
  return blobOf(parts, 'application/json');
}

/** Unknown is no cell at all. */
const blank = (sheet: Sheet) => sheet.map((row) => row.map((cell) => cell ?? ''));

function xlsx({ table, definitions, sources, about }: Prepared, told: Told): Promise<Blob> {
  const head = [table.columns.map(({ id }) => id)];
  const days = new Set(table.columns.flatMap(({ type }, i) => (type === 'date' ? [i] : [])));
  const sourceDays = new Set([sources[0]?.indexOf('published') ?? -1]);
  return writeWorkbook(
    [
      { name: 'data', rows: blank([...head, ...table.rows(0, table.count)]), days },
      { name: 'definitions', rows: blank(definitions) },
      { name: 'sources', rows: blank(sources), days: sourceDays },
      { name: 'about', rows: Object.entries(about), isHeadless: true },
    ],
    { step: STEP, told },
  );
}

async function parquet({ table, about }: Prepared, told: Told): Promise<Blob> {
  const { writeParquet } = await import('./writeParquet');
  const bytes = writeParquet(table, { step: STEP, told, about: { ...about } });
  return blobOf([bytes], 'application/vnd.apache.parquet');
}

/** Writes what is prepared in a format; unknown stays unknown in each. `mark` is for CSV alone. */
export function write(
  what: Prepared,
  { format, mark }: Pick<Choice, 'format' | 'mark'>,
  told: Told = () => undefined,
): Promise<Blob> {
  const writers: Readonly<Record<Format, () => Blob | Promise<Blob>>> = {
    csv: () => csv(what, told, mark),
    json: () => json(what, told),
    xlsx: () => xlsx(what, told),
    parquet: () => parquet(what, told),
  };
  return Promise.resolve(writers[format]());
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
  readonly bytes: number;
  /** The file itself where it was written to be weighed; null where its size is reckoned from samples. */
  readonly file: Blob | null;
}

/** Up to these rows a file is written to learn its size: Parquet packs repeats too well for a sample to tell. */
const SMALL: Readonly<Record<Format, number>> = { csv: 5000, json: 5000, xlsx: 5000, parquet: 300_000 };
/** Rows of the two samples that a larger one's size is reckoned from, in blocks out of all of the table. */
const SAMPLES = [1000, 4000] as const;
const BLOCK = 200;

function sampled(table: Table, size: number): Table {
  const blocks = size / BLOCK;
  const rows = Array.from({ length: blocks }, (_, i) => {
    const from = Math.floor((i * (table.count - BLOCK)) / (blocks - 1));
    return table.rows(from, from + BLOCK);
  }).flat();
  return { ...table, count: rows.length, rows: (from, to) => rows.slice(from, to) };
}

/**
 * How large a file gets: written and weighed where it is small; else reckoned from two samples, as what the
 * larger one has more is what rows cost once names are listed and repeats are packed.
 */
export async function sizeOf(what: Prepared, choice: Pick<Choice, 'format' | 'mark'>): Promise<Size> {
  const { table } = what;
  const shape = { rows: table.count, columns: table.columns.length };
  if (table.count <= SMALL[choice.format]) {
    const file = await write(what, choice);
    return { ...shape, bytes: file.size, file };
  }
  const weigh = async (some: Table) => (await write({ ...what, table: some }, choice)).size;
  const [few, many] = SAMPLES;
  const [less, more] = [await weigh(sampled(table, few)), await weigh(sampled(table, many))];
  const aRow = (more - less) / (many - few);
  return { ...shape, bytes: Math.round(more + aRow * (table.count - many)), file: null };
}
