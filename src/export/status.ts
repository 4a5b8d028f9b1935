import type { CellStatus } from '../model/cell';
import { figure, isFigureId } from '../model/figures';
import type { FigureId } from '../model/figures';
import type { Form } from '../model/form';
import { readStatuses } from '../read/csvCells';
import type { Observation, ReportSource, ValueStatus } from './observation';

/** True where a form can't hold the figure; a subtotal that no form prints may still be told in prose. */
const isOffForm = (id: FigureId, form: Form) => {
  const { forms } = figure(id);
  return forms.length > 0 && !forms.includes(form);
};

/** Status of a figure's cell: its own where it has one, else what follows from the value and the form. */
export function cellStatus(
  id: FigureId,
  value: number | null,
  form: Form,
  status: CellStatus | undefined,
): CellStatus {
  if (status !== undefined) return status;
  if (value !== null) return 'collected';
  return isOffForm(id, form) ? 'not_on_form' : 'not_collected';
}

function valueStatus({ formula, indicator, value, status }: Observation, source: ReportSource): ValueStatus {
  if (status !== null) return status;
  if (formula !== null || !isFigureId(indicator)) return value === null ? 'not_computable' : 'computed';
  return cellStatus(indicator, value, source.form, readStatuses(source.cellStatus).statuses.get(indicator));
}

/**
 * A body's number with its report's source and status. A value without a report has a status that says so; a number
 * that is worked out over bodies, or is no value, has none.
 */
export function traced(observation: Observation, source: ReportSource | null): Observation {
  const { body, statistic, value, status } = observation;
  if (body === null) return observation;
  if (statistic !== 'value') return { ...observation, source };
  if (source === null)
    return value === null ? { ...observation, status: status ?? 'no_report' } : observation;
  return { ...observation, source, status: valueStatus(observation, source) };
}
