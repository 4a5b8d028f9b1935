import { messageOf } from '../model/messageOf';
import { countFailures, ofParsed, ofReport } from '../check';
import type { DivisionIndex } from '../model/gazetteer';
import type { PackedKept } from '../model/kept';
import { packKept } from '../model/kept';
import type { Mark } from '../model/mark';
import type { OwnReport, ReadReport } from '../model/own';
import type { Issue } from '../model/report';
import { parseReport } from '../parse/parse';
import { expandArchive, isArchive } from '../read/archive';
import type { PlaceFinder } from '../read/divisions';
import { formatOf } from '../read/magic';
import type { CMapSource } from '../read/pdf/cMaps';
import { readDocument } from '../read/read';
import type { CsvProblem, CsvReading } from '../read/reportsCsv';
import { areReportRows, looksLikeReportsCsv, readReportRows, readReportsCsv } from '../read/reportsCsv';
import { contentId } from './contentId';
import { ofDocument, ofRow } from './readReport';

/** What reading needs from outside: the national list, as names are looked up in it, and PDFs' character tables. */
export interface Sources {
  readonly index: DivisionIndex;
  readonly places: PlaceFinder;
  readonly cMaps: CMapSource;
}

/** A report found in a file. */
export interface Found {
  readonly id: string;
  readonly read: ReadReport;
  /** How many of its checks fail. */
  readonly failed: number;
}

/** What one file (or one inside an archive) holds. Rows and projects come in several pieces. */
export type FileRead =
  | {
      readonly kind: 'document';
      readonly file: string;
      readonly found: Found;
      readonly kept: PackedKept;
    }
  | {
      readonly kind: 'rows';
      readonly file: string;
      readonly found: readonly Found[];
      readonly problems: readonly CsvProblem[];
    }
  | {
      readonly kind: 'project';
      readonly file: string;
      readonly reports: readonly OwnReport[];
      readonly kept: readonly (readonly [id: string, kept: PackedKept])[];
      /** With the first piece alone. */
      readonly marks: readonly Mark[];
    }
  | { readonly kind: 'refused'; readonly file: string; readonly issues: readonly Issue[] };

/** Reports handed over at a time: one message of thousands would hold the page up. */
const PIECE = 200;
/** Reports of one dataset that a reader brings along: all towns of a large province over four years. */
const MOST_ROWS = 8_000;

function* foundRows(
  file: string,
  bytes: Uint8Array,
  { reports, rows, problems }: CsvReading,
): Generator<FileRead> {
  const id = contentId(bytes);
  for (let from = 0; from === 0 || from < reports.length; from += PIECE) {
    const found = reports.slice(from, from + PIECE).map((report, i) => ({
      id: `${id}-${rows[from + i] ?? 0}`,
      read: ofRow(report),
      failed: countFailures(ofReport(report)),
    }));
    yield { kind: 'rows', file, found, problems: from === 0 ? problems : [] };
  }
}

async function* readWholeProject(file: string, text: string): AsyncGenerator<FileRead> {
  const { readProject } = await import('./project');
  const project = readProject(text);
  if ('issue' in project) {
    yield { kind: 'refused', file, issues: [project.issue] };
    return;
  }
  const { entries } = project;
  for (let from = 0; from === 0 || from < entries.length; from += PIECE) {
    const piece = entries.slice(from, from + PIECE);
    const kept = piece.flatMap(({ report, kept: beside }) =>
      beside ? [[report.id, packKept(beside)] as const] : [],
    );
    const marks = from === 0 ? project.marks : [];
    yield { kind: 'project', file, reports: piece.map(({ report }) => report), kept, marks };
  }
}

async function readDocumentFile(file: string, bytes: Uint8Array, sources: Sources): Promise<FileRead> {
  const { document, issue } = await readDocument(bytes, { cMaps: sources.cMaps });
  if (document === null) return { kind: 'refused', file, issues: [issue] };
  const { report, issues } = parseReport(document, sources.index, true);
  if (report === null) return { kind: 'refused', file, issues };
  return {
    kind: 'document',
    file,
    found: {
      id: contentId(bytes),
      read: ofDocument(report, issues, sources.places),
      failed: countFailures(ofParsed(report)),
    },
    kept: packKept({ document, places: report.places }),
  };
}

/** A project file begins so, whatever its name. */
const isProject = (bytes: Uint8Array) =>
  /^\ufeff?\s*\{\s*"format"\s*:\s*"gongkai-project"/u.test(new TextDecoder().decode(bytes.subarray(0, 200)));

/** The rows of a workbook that is a dataset in our columns; null for any other file. */
async function datasetRows(bytes: Uint8Array): Promise<readonly (readonly string[])[] | null> {
  if (formatOf(bytes) !== 'xlsx') return null;
  const { sheetRows } = await import('../read/xlsx/sheetRows');
  const { rows } = sheetRows(bytes);
  return rows && areReportRows(rows) ? rows : null;
}

async function* readBytes(file: string, bytes: Uint8Array, sources: Sources): AsyncGenerator<FileRead> {
  const { places } = sources;
  const rows = await datasetRows(bytes);
  if (rows) yield* foundRows(file, bytes, readReportRows(rows, { places, most: MOST_ROWS }));
  else if (isProject(bytes)) yield* readWholeProject(file, new TextDecoder().decode(bytes));
  else if (looksLikeReportsCsv(bytes))
    yield* foundRows(file, bytes, readReportsCsv(bytes, { places, most: MOST_ROWS }));
  else yield await readDocumentFile(file, bytes, sources);
}

const broken = (file: string, reason: unknown): FileRead => {
  const detail = messageOf(reason);
  return {
    kind: 'refused',
    file,
    issues: [
      {
        code: 'reader-failed',
        message: {
          zh: `读取时出错：${detail}。请另存为 DOCX 或网页后再试。`,
          en: `Reading it failed: ${detail}. Save it as DOCX or a web page and try again.`,
        },
      },
    ],
  };
};

/**
 * What a file holds, told by its bytes alone: a report, rows of a CSV of reports, a project, or, an archive,
 * each file inside. `file` is its path, for people; `open` gets its bytes. What can't be opened or read is
 * refused with reasons; nothing is thrown.
 */
export async function* readFile(
  file: string,
  open: () => Promise<Uint8Array>,
  sources: Sources,
): AsyncGenerator<FileRead, void> {
  try {
    const bytes = await open();
    if (!isArchive(bytes)) yield* readBytes(file, bytes, sources);
    else {
      for (const inner of expandArchive(bytes)) {
        const path = inner.path === '' ? file : `${file}/${inner.path}`;
        if (inner.issue) yield { kind: 'refused', file: path, issues: [inner.issue] };
        else yield* readFile(path, () => Promise.resolve(inner.bytes), sources);
      }
    }
  } catch (reason) {
    yield broken(file, reason);
  }
}
