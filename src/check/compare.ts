import type { FigureId } from '../model/figures';
import { figure } from '../model/figures';
import type { Text } from '../model/text';
import type { CheckedReport, CheckResult, Outcome } from './result';
import type { RuleId } from './rules';

/** One side of an equation: its worth, the cells it came from, and how it reads. */
export interface Side {
  readonly value: number | null;
  readonly cells: readonly FigureId[];
  /** Those of the cells that are unknown; some where `value` is null. */
  readonly unknown: readonly FigureId[];
  /** Over the ids. */
  readonly written: string;
  /** In words. */
  readonly name: Text;
}

/** Where and what an equation is. */
export interface EquationFrame {
  readonly rule: RuleId;
  readonly row?: string;
  readonly column?: string;
  readonly years?: readonly [number, number];
  /** What the message starts with: the row or column in words; both empty for none. */
  readonly where: Text;
  /** Greatest difference that still counts as equal; 0 unless given. */
  readonly tolerance?: number;
}

function sumOf(report: CheckedReport, ids: readonly FigureId[]): number | null {
  let sum = 0;
  for (const id of ids) {
    const value = report.value(id);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** A sum of figures. Most are only counted: what is said of one is put together when it is asked for. */
class Sum implements Side {
  readonly value: number | null;
  readonly cells: readonly FigureId[];
  readonly name: Text;
  readonly #report: CheckedReport;

  constructor(report: CheckedReport, cells: readonly FigureId[], name: Text) {
    this.value = sumOf(report, cells);
    this.cells = cells;
    this.name = name;
    this.#report = report;
  }

  get unknown(): readonly FigureId[] {
    return this.cells.filter((id) => this.#report.value(id) === null);
  }

  get written(): string {
    return this.cells.join(' + ');
  }
}

/** A side that is the sum of figures: null where any of them is unknown. */
export const sumSide = (report: CheckedReport, ids: readonly FigureId[], name: Text): Side =>
  new Sum(report, ids, name);

/** `where` in front of a sentence, in both languages. */
export function at(where: Text, sentence: Text): Text {
  return {
    zh: where.zh === '' ? sentence.zh : `${where.zh}：${sentence.zh}`,
    en: where.en === '' ? sentence.en : `${where.en}: ${sentence.en}`,
  };
}

/** 0.1 + 0.2 in amounts of money: differences below a millionth are noise of the arithmetic. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

const MAX_NAMED = 3;

/** Says which figures are unknown: the first few by name, the rest by their number. */
export function unknownMessage(unknown: readonly FigureId[]): Text {
  const named = unknown.slice(0, MAX_NAMED).map((id) => figure(id).label);
  const more = unknown.length - named.length;
  return {
    zh: `无法核对，未知：${named.map((each) => each.zh).join('、')}${more > 0 ? `等 ${unknown.length} 项` : ''}`,
    en: `not computable, unknown: ${named.map((each) => each.en).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}

/** Two sides that should be equal. */
export interface Equation {
  readonly frame: EquationFrame;
  readonly left: Side;
  readonly right: Side;
}

/** True where both sides are known and differ: what `equation` finds a failure, without its words. */
export const fails = ({ frame: { tolerance = 0 }, left, right }: Equation): boolean =>
  left.value !== null && right.value !== null && Math.abs(rounded(left.value - right.value)) > tolerance;

/** Compares two sides; not computable where either is unknown. */
export function equation(frame: EquationFrame, left: Side, right: Side): CheckResult {
  const { where, tolerance = 0, ...keys } = frame;
  const base = {
    ...keys,
    formula: `${left.written} = ${right.written}`,
    left: left.value,
    right: right.value,
    cells: [...new Set([...left.cells, ...right.cells])],
  };
  if (left.value === null || right.value === null) {
    const message = at(where, unknownMessage([...left.unknown, ...right.unknown]));
    return { ...base, difference: null, outcome: 'not_computable', message };
  }
  const difference = rounded(left.value - right.value);
  const outcome: Outcome = Math.abs(difference) <= tolerance ? 'pass' : 'fail';
  const apart = Math.abs(difference);
  const sentence = {
    zh: `${left.name.zh} = ${left.value}，${right.name.zh} = ${right.value}，${apart === 0 ? '相符' : `相差 ${apart}`}`,
    en: `${left.name.en} = ${left.value}, ${right.name.en} = ${right.value}, ${apart === 0 ? 'equal' : `${apart} apart`}`,
  };
  return { ...base, difference, outcome, message: at(where, sentence) };
}
