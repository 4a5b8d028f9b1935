import type { BodyId } from '../../model/body';
import { writeStatuses } from '../../model/cellStatus';
import type { Formula } from '../../model/formula';
import { evaluate, figuresIn } from '../../model/formula';
import type { IndicatorId } from '../../model/indicators';
import { indicator } from '../../model/indicators';
import type { Origin, Report } from '../../model/report';
import type { TrendLine } from '../../model/series';
import type { Entry } from '../entry';
import { unstatedAmount, valueIn } from '../indicatorValue';
import { withKnownBodies } from '../ownReports';
import type { Slices } from './slices';

/** When a report was published, its page's address, and the status of its cells. */
export interface SourceFact {
  readonly published: string | null;
  readonly url: string;
  readonly cellStatus: string;
}

/** The published reports out of slices, then the reader's own, as lists that align with `entries`. */
export class Facts {
  readonly entries: readonly Entry[];
  readonly #slices: Slices;
  readonly #own: readonly Report[];

  constructor(slices: Slices, own: readonly Report[]) {
    this.#slices = slices;
    this.#own = withKnownBodies(own, slices.catalog.body);
    this.entries = [...slices.catalog.reports, ...this.#own];
  }

  async values(id: IndicatorId): Promise<readonly (number | null)[]> {
    return [...(await this.#slices.values(id)), ...this.#own.map((report) => valueIn(report, indicator(id)))];
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

  async unstated(): Promise<readonly (string | null)[]> {
    const own = this.#own.map((report) =>
      unstatedAmount(report.values.procurement_amount ?? null, report.procurementPrinted),
    );
    return [...(await this.#slices.unstated()), ...own];
  }

  async sources(): Promise<readonly SourceFact[]> {
    const { published, url, cellStatus } = await this.#slices.sources();
    const facts = url.map((each, i) => ({
      ...{ published: published[i] ?? null, url: each, cellStatus: cellStatus[i] ?? '' },
    }));
    const own = this.#own.map((report) => ({
      ...{ published: report.published, url: report.url, cellStatus: writeStatuses(report.status) },
    }));
    return [...facts, ...own];
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
