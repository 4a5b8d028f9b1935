import { countFailures, ofOwn } from '../../check';
import type { Body } from '../../model/body';
import type { FigureId } from '../../model/figures';
import type { Edits, OwnReport } from '../../model/own';

/*
 * What a reader changes of a report by hand: each gives the report changed, its failing checks counted anew at
 * once, so that it can be kept before the page is left.
 */

function edited(own: OwnReport, edits: Edits): OwnReport {
  const next = { ...own, edits };
  return { ...next, failed: countFailures(ofOwn(next)) };
}

/** Sets a figure; null is unknown, undefined goes back to what was read. */
export function withValue(own: OwnReport, figure: FigureId, value: number | null | undefined): OwnReport {
  const { values = {}, ...rest } = own.edits;
  const others = Object.fromEntries(Object.entries(values).filter(([id]) => id !== figure));
  return edited(own, { ...rest, values: value === undefined ? others : { ...others, [figure]: value } });
}

/** Says whose report it is. */
export const withBody = (own: OwnReport, body: Body): OwnReport => edited(own, { ...own.edits, body });

/** Says of which year it is. */
export const withYear = (own: OwnReport, year: number): OwnReport => edited(own, { ...own.edits, year });

/** Sets the date of its publication; null is unknown. */
export const withPublished = (own: OwnReport, published: string | null): OwnReport =>
  edited(own, { ...own.edits, published });
