import type { Body, Kind } from './body';
import type { CellPlace, CellStatus } from './cell';
import type { FigureId } from './figures';
import type { Form } from './form';

/** Whose figures these are: of the published dataset, or opened by the reader. */
export type Origin = 'published' | 'own';

/** How a collected row was read off its page. */
export type Evidence = 'narrative' | 'table' | 'both';

/** A body's report on one year, as the dataset holds it: who, when, from where, and its figures. */
export interface Report {
  readonly body: Body;
  readonly year: number;
  /** The form that the report printed, which may not be its year's. */
  readonly form: Form;
  /** ISO date, or null where no date was found. */
  readonly published: string | null;
  /** Address of the page it was read from; empty where unknown. */
  readonly url: string;
  readonly evidence: Evidence;
  readonly origin: Origin;
  /** Only known figures stand here; an absent id is unknown. */
  readonly values: Readonly<Partial<Record<FigureId, number>>>;
  /** Status of the cells whose status isn't the default: 'collected' for a known one, else 'not_collected'. */
  readonly status: Readonly<Partial<Record<FigureId, CellStatus>>>;
  /** The procurement amount as printed, where something was printed; its unit may be unstated. */
  readonly procurementPrinted: string | null;
}

/** What a parser makes of one document; who reported may be partly unknown. */
export interface ParsedReport {
  readonly body_code: string | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly body: string | null;
  readonly kind: Kind | null;
  readonly year: number | null;
  readonly form: Form;
  readonly published: string | null;
  /** Every figure that `form` prints; null where blank or unread. */
  readonly values: Partial<Record<FigureId, number | null>>;
  readonly status: Partial<Record<FigureId, CellStatus>>;
  readonly places: Partial<Record<FigureId, CellPlace>>;
  /** Figures that the prose states, for comparison with the tables. */
  readonly stated: Partial<Record<FigureId, number>>;
  /** The procurement amount as printed ("66.5万元", "6944.93"), or null. */
  readonly procurement_amount_printed: string | null;
}

/** Something a reader of the record should know; `code` is stable, `message` is for people. */
export interface Issue {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly figure?: FigureId;
}
