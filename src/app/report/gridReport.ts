import type { CellStatus } from '../../model/cell';
import type { FigureId } from '../../model/figures';
import type { Form } from '../../model/form';
import type { Report } from '../../model/report';

/** What the official tables show of a report: a value, null where unknown, and a status for each cell. */
export interface GridReport {
  readonly form: Form;
  readonly valueOf: (id: FigureId) => number | null;
  readonly statusOf: (id: FigureId) => CellStatus;
}

/** A report of the dataset, for the official tables. */
export const gridOf = ({ form, values, status }: Report): GridReport => ({
  form,
  valueOf: (id) => values[id] ?? null,
  statusOf: (id) => status[id] ?? (values[id] === undefined ? 'not_collected' : 'collected'),
});
