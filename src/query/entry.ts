import type { Body, BodyId } from '../model/body';
import { isWithin } from '../model/body';
import type { Form } from '../model/form';
import type { Scope, YearRange } from '../model/question';
import type { Origin } from '../model/report';

/** A report without its figures: who reported, on which year, whose figures they are. */
export interface Entry {
  readonly body: Body;
  readonly origin: Origin;
  readonly year: number;
  readonly form: Form;
}

export function isInScope(body: Body, { level, kind, area }: Scope): boolean {
  return (
    body.level === level && (kind === null || body.kind === kind) && (area === null || isWithin(body, area))
  );
}

/** A test of the bodies that a question is about: the chosen ones whatever the scope, else all of the scope. */
export function isAskedFor(scope: Scope, bodies: readonly BodyId[]): (body: Body) => boolean {
  if (bodies.length === 0) return (body) => isInScope(body, scope);
  const chosen = new Set(bodies);
  return (body) => chosen.has(body.id);
}

/** Every year of a range, both ends included; empty where it ends before it begins. */
export function yearsOf([from, to]: YearRange): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** Order of text by code units, as SQL's without a collation has it for what stands in our columns. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Published figures before the reader's own. */
export const byOrigin = (a: Origin, b: Origin): number => Number(a === 'own') - Number(b === 'own');

interface Whose {
  readonly body: Body;
  readonly origin: Origin;
}

/** Order by body, then origin: what breaks every tie. */
export const byBody = (a: Whose, b: Whose): number =>
  byText(a.body.id, b.body.id) || byOrigin(a.origin, b.origin);

/** Greatest first, unknown last. */
export function byGreatest(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}
