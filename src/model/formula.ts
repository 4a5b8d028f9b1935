import type { FigureId } from './figures';

/**
 * How an indicator is computed from the figures of one report. Unknown stays unknown: `sum` and
 * `difference` are known only where every part is, `ratio` only where both parts are and the
 * denominator isn't zero; `first` is the first known of its parts.
 */
export type Formula =
  | { readonly op: 'figure'; readonly id: FigureId }
  | { readonly op: 'sum'; readonly of: readonly Formula[] }
  | { readonly op: 'difference'; readonly of: readonly [Formula, Formula] }
  | { readonly op: 'ratio'; readonly of: readonly [Formula, Formula] }
  | { readonly op: 'first'; readonly of: readonly Formula[] };

export const cell = (id: FigureId): Formula => ({ op: 'figure', id });
export const sum = (...of: Formula[]): Formula => ({ op: 'sum', of });
export const difference = (left: Formula, right: Formula): Formula => ({
  op: 'difference',
  of: [left, right],
});
export const ratio = (numerator: Formula, denominator: Formula): Formula => ({
  op: 'ratio',
  of: [numerator, denominator],
});
export const first = (...of: Formula[]): Formula => ({ op: 'first', of });

/** The value of a formula over one report's figures; null where it isn't known. */
export function evaluate(formula: Formula, value: (id: FigureId) => number | null): number | null {
  switch (formula.op) {
    case 'figure':
      return value(formula.id);
    case 'first': {
      for (const part of formula.of) {
        const known = evaluate(part, value);
        if (known !== null) return known;
      }
      return null;
    }
    case 'sum': {
      let total = 0;
      for (const part of formula.of) {
        const known = evaluate(part, value);
        if (known === null) return null;
        total += known;
      }
      return total;
    }
    case 'difference':
    case 'ratio': {
      const left = evaluate(formula.of[0], value);
      const right = evaluate(formula.of[1], value);
      if (left === null || right === null) return null;
      if (formula.op === 'difference') return left - right;
      return right === 0 ? null : left / right;
    }
  }
}

/** The figures that a formula reads, each once, in order of first use. */
export function figuresIn(formula: Formula): FigureId[] {
  if (formula.op === 'figure') return [formula.id];
  return [...new Set(formula.of.flatMap(figuresIn))];
}

/** The formula in writing, over the ids: "(app_granted__total + app_partial__total) ÷ app_handled__total". */
export function writeFormula(
  formula: Formula,
  name: (id: FigureId) => string = (id) => id,
  orElse = ' ?? ',
): string {
  const part = (inner: Formula) => {
    const text = writeFormula(inner, name, orElse);
    return inner.op === 'figure' ? text : `(${text})`;
  };
  switch (formula.op) {
    case 'figure':
      return name(formula.id);
    case 'sum':
      return formula.of.map(part).join(' + ');
    case 'difference':
      return formula.of.map(part).join(' − ');
    case 'ratio':
      return formula.of.map(part).join(' ÷ ');
    case 'first':
      return formula.of.map(part).join(orElse);
  }
}
