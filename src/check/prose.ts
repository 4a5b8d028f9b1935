import type { FigureId } from '../model/figures';
import { figure, FIGURE_IDS } from '../model/figures';
import { evaluate, figuresIn } from '../model/formula';
import { indicator } from '../model/indicators';
import type { Side } from './compare';
import { equation } from './compare';
import type { CheckedReport, CheckResult } from './result';

/** Half of 万元: prose rounds an amount of money no more coarsely than this. */
const COARSEST_ROUNDING = 5000;

/** How far a stated amount may lie from the exact one by rounding alone: half of its last digit that isn't 0. */
function roundingOf(amount: number): number {
  let unit = 1;
  while (unit < 2 * COARSEST_ROUNDING && amount !== 0 && amount % (unit * 10) === 0) unit *= 10;
  return unit === 1 ? 0 : unit / 2;
}

/** The figure as the tables have it: printed, or computed from printed ones. */
function tableSide(report: CheckedReport, id: FigureId): Side {
  const { formula } = indicator(id);
  const cells = figuresIn(formula).filter((each) => figure(each).forms.includes(report.form));
  const value = evaluate(formula, report.value);
  const unknown = value === null ? cells.filter((each) => report.value(each) === null) : [];
  return {
    value,
    cells,
    unknown,
    written: cells.join(' + '),
    name: { zh: '表格', en: 'tables' },
  };
}

/**
 * Each figure that the prose states and the tables could hold. `disclosed_total` stands in prose alone,
 * so there is nothing to compare it with. Reports whose prose wasn't kept apart give no result.
 */
export function checkProse(report: CheckedReport): CheckResult[] {
  return FIGURE_IDS.flatMap((id) => {
    const stated = report.stated[id];
    if (stated === undefined || figure(id).table === 'narrative') return [];
    const { label, unit } = figure(id);
    const table = tableSide(report, id);
    if (table.cells.length === 0) return [];
    const tolerance = unit === '元' ? roundingOf(stated) : 0;
    const name = { zh: '正文', en: 'prose' };
    return equation(
      { rule: 'prose-agrees', row: id, where: label, tolerance },
      { value: stated, cells: [id], unknown: [], written: `stated(${id})`, name },
      table,
    );
  });
}
