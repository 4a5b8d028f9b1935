import type { Body } from './body';
import type { CellPlace, CellStatus } from './cell';
import type { FigureId } from './figures';
import type { Form } from './form';
import type { Evidence, Issue, Report } from './report';

/** What was read of a file, before any hand: a report whose body or year may be unknown. */
export interface ReadReport {
  /** Who reports; null where the text and the national list don't tell for certain. */
  readonly body: Body | null;
  /** The body's name as printed, and where it lies as far as it is told; '' where it isn't. */
  readonly named: Readonly<Record<'province' | 'city' | 'county' | 'body', string>>;
  readonly year: number | null;
  readonly form: Form;
  readonly published: string | null;
  readonly url: string;
  readonly evidence: Evidence;
  /** Known figures only. */
  readonly values: Readonly<Partial<Record<FigureId, number>>>;
  readonly status: Readonly<Partial<Record<FigureId, CellStatus>>>;
  /** What the prose states beside the tables. */
  readonly stated: Readonly<Partial<Record<FigureId, number>>>;
  readonly procurementPrinted: string | null;
  readonly issues: readonly Issue[];
}

/** Where each figure stood in its document. */
export type Places = Readonly<Partial<Record<FigureId, CellPlace>>>;

/** What a reader set by hand; what isn't here is as it was read. A value of null is set to unknown. */
export interface Edits {
  readonly values?: Readonly<Partial<Record<FigureId, number | null>>>;
  readonly body?: Body;
  readonly year?: number;
  readonly published?: string | null;
}

/** What became of a report: to be looked at, in use, turned down, or taken out (till the page is left). */
export type Standing = 'pending' | 'accepted' | 'rejected' | 'removed';

/** A report of the reader's own dataset: what was read, what was changed, and where it stands. */
export interface OwnReport {
  /** The same for the same file's bytes (and row), so that a file read twice is one report. */
  readonly id: string;
  /** Path of the file as it was dropped, through archives: "年报.zip/金城镇.docx". */
  readonly file: string;
  /** Read off a document, which is kept beside it, or a row of a CSV. */
  readonly as: 'document' | 'row';
  /** ISO times of its first reading and its last change. */
  readonly added: string;
  readonly changed: string;
  readonly read: ReadReport;
  readonly edits: Edits;
  readonly standing: Standing;
  /** How many of its checks fail, as it stands. */
  readonly failed: number;
  /** False where the reader prefers another report on the same body and year. */
  readonly chosen: boolean;
}

export const bodyOf = ({ read, edits }: OwnReport): Body | null => edits.body ?? read.body;
export const yearOf = ({ read, edits }: OwnReport): number | null => edits.year ?? read.year;
export const publishedOf = ({ read, edits }: OwnReport): string | null =>
  edits.published === undefined ? read.published : edits.published;

/** A figure as it stands, edits included; null where unknown. */
export function valueOf({ read, edits }: OwnReport, id: FigureId): number | null {
  const edited = edits.values?.[id];
  return edited === undefined ? (read.values[id] ?? null) : edited;
}

/** Status of a cell as it stands; without an entry it is collected where known, else not collected. */
export function statusOf({ read, edits }: OwnReport, id: FigureId): CellStatus {
  if (edits.values?.[id] !== undefined) return 'edited';
  return read.status[id] ?? (read.values[id] === undefined ? 'not_collected' : 'collected');
}

const edited = (own: OwnReport) => Object.entries(own.edits.values ?? {}) as [FigureId, number | null][];

/** The report as charts and downloads take it, edits included; null while its body or year is unknown. */
export function reportOf(own: OwnReport): Report | null {
  const body = bodyOf(own);
  const year = yearOf(own);
  if (body === null || year === null) return null;
  const { form, url, evidence, procurementPrinted } = own.read;
  const values: Partial<Record<FigureId, number>> = { ...own.read.values };
  const status: Partial<Record<FigureId, CellStatus>> = { ...own.read.status };
  for (const [id, value] of edited(own)) {
    status[id] = 'edited';
    if (value === null) Reflect.deleteProperty(values, id);
    else values[id] = value;
  }
  const published = publishedOf(own);
  return { body, year, form, published, url, evidence, origin: 'own', values, status, procurementPrinted };
}

/** What two reports share that are rivals: the body and the year; null while either is unknown. */
export function rivalKey(own: OwnReport): string | null {
  const body = bodyOf(own);
  const year = yearOf(own);
  return body === null || year === null ? null : `${body.id} ${year}`;
}

/** How many cells have a status, as they stand. */
export function countStatus(own: OwnReport, wanted: CellStatus): number {
  const ids = new Set([...(Object.keys(own.read.status) as FigureId[]), ...edited(own).map(([id]) => id)]);
  let count = 0;
  for (const id of ids) if (statusOf(own, id) === wanted) count += 1;
  return count;
}

/** How much a report asks of the reader, the most first: who or when is unknown; figures unread or at odds; worth a look; nothing. */
export const ATTENTIONS = ['blocked', 'problem', 'look', 'clean'] as const;
export type Attention = (typeof ATTENTIONS)[number];

/** Issues that only count cells, which are counted here as they stand. */
const COUNTING: ReadonlySet<string> = new Set(['unread-cells', 'placed-cells']);

/** What a report asks of the reader, edits included. */
export function attentionOf(own: OwnReport): Attention {
  if (rivalKey(own) === null) return 'blocked';
  if (own.failed > 0 || countStatus(own, 'unread') > 0) return 'problem';
  const issues = own.read.issues.filter(({ code }) => !COUNTING.has(code));
  return issues.length > 0 || countStatus(own, 'placed') > 0 ? 'look' : 'clean';
}
