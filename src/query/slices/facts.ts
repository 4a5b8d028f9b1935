import type { BodyId } from '../../model/body';
import type { Formula } from '../../model/formula';
import { evaluate, figuresIn } from '../../model/formula';
import type { IndicatorId } from '../../model/indicators';
import type { Origin } from '../../model/report';
import type { TrendLine } from '../../model/series';
import type { Entry } from '../entry';
import type { Slices } from './slices';

/** When a report was published, its page's address, and the status of its cells. */
export interface SourceFact {
  readonly published: string | null;
  readonly url: string;
  readonly cellStatus: string;
}

/** What the reader's own reports tell, in lists that follow the published ones. */
export interface OwnFacts {
  readonly entries: readonly Entry[];
  values(id: IndicatorId): readonly (number | null)[];
  /** Procurement amounts printed without a unit. */
  unstated(): readonly (string | null)[];
  sources(): readonly SourceFact[];
}

/** The published reports out of slices, then the reader's own, as lists that align with `entries`. */
export class Facts {
  readonly entries: readonly Entry[];

  constructor(
    readonly slices: Slices,
    readonly own: OwnFacts | null = null,
  ) {
    this.entries = [...slices.catalog.reports, ...(own?.entries ?? [])];
  }

  async values(id: IndicatorId): Promise<readonly (number | null)[]> {
    return [...(await this.slices.values(id)), ...(this.own?.values(id) ?? [])];
  }

  /** A formula over indicators' ids, as its value at each entry. */
  async formula(formula: Formula): Promise<readonly (number | null)[]> {
    const ids = figuresIn(formula);
    const columns = new Map(await Promise.all(ids.map(async (id) => [id, await this.values(id)] as const)));
    return this.entries.map((_, i) => {
      const value = evaluate(formula, (id) => columns.get(id)?.[i] ?? null);
      return value === 0 ? 0 : value;
    });
  }

  /** Every body and origin that has a report, of the bodies named. */
  whose(ids: readonly BodyId[]): Pick<TrendLine, 'body' | 'origin'>[] {
    const wanted = new Set(ids);
    const found = new Map<string, { body: Entry['body']; origin: Origin }>();
    for (const { body, origin } of this.entries)
      if (wanted.has(body.id)) found.set(`${origin} ${body.id}`, { body, origin });
    return [...found.values()];
  }
}
