import { messageOf } from '../model/messageOf';
import { FIGURE_IDS } from '../model/figures';
import type { CheckedReport } from '../check';
import { countedOwn } from '../model/counted';
import type { OwnReport } from '../model/own';
import { bodyOf, yearOf } from '../model/own';
import type { RowsQuestion } from '../model/question';
import type { Answers, DataRow } from '../model/series';
import { allChecks, cellKey } from '../query/allChecks';
import type { PublishedChecks } from '../query/checks';
import type { Entry } from '../query/entry';
import type { ReportChecks } from '../query/reportChecks';
import type { FetchJson } from '../query/slices/slices';
import { Asked } from './asked.svelte';
import { publishedChecks } from './publishedChecks';
import type { Checkable } from './ownChecks.svelte';
import { OwnChecks } from './ownChecks.svelte';

/** What supervising takes of the page's state. */
export interface SupervisionSources {
  readonly published: () => readonly Entry[];
  readonly version: () => string;
  readonly own: () => readonly OwnReport[];
  readonly answers: () => Answers;
  readonly fetchJson: FetchJson;
}

function checkable({ body, year, form, published, url, values }: DataRow): Checkable {
  const report: CheckedReport = {
    ...{ year, form, published, kind: body.kind, stated: {}, procurementPrinted: null },
    value: (id) => values[id] ?? null,
  };
  return { whose: { body, year, origin: 'published', published, url }, report };
}

/** The checks of all reports, published and own. To be made while a component is set up. */
export class Supervision {
  readonly #sources: SupervisionSources;
  readonly #own: OwnChecks;
  readonly #asked: Asked<RowsQuestion>;
  #published = $state.raw<readonly PublishedChecks[] | null>(null);
  #failure = $state<string | null>(null);

  constructor(sources: SupervisionSources) {
    this.#sources = sources;
    this.#asked = new Asked(() => this.#question, sources.answers);
    this.#own = new OwnChecks(
      () => this.counted,
      () => {
        const known = this.#neighbours;
        return (key) => known.get(key);
      },
    );
    void this.load();
  }

  /** Reads the checks of the published reports; after a failure, tries again. */
  async load(): Promise<void> {
    this.#failure = null;
    const { fetchJson, published, version } = this.#sources;
    try {
      this.#published = await publishedChecks(published(), version(), fetchJson);
    } catch (reason) {
      this.#failure = messageOf(reason);
    }
  }

  /** Why the checks of the published reports could not be read. */
  get failure(): string | null {
    return this.#failure;
  }

  /** Own reports still to be checked. */
  get left(): number {
    return this.#own.left;
  }

  /** True while own reports wait for the published ones of the years beside them. */
  get waitsForNeighbours(): boolean {
    const answered = this.#asked.answered?.question;
    return this.#question !== null && JSON.stringify(answered) !== JSON.stringify(this.#question);
  }

  /** The reader's reports that count, one a body and year. */
  readonly counted: readonly OwnReport[] = $derived.by(() => countedOwn(this.#sources.own()));

  /** The published reports of the years beside the reader's own, where there are any. */
  readonly #question: RowsQuestion | null = $derived.by(() => {
    const own = new Set<string>();
    const beside = new Set<string>();
    for (const each of this.counted) {
      const [body, year] = [bodyOf(each), yearOf(each)];
      if (!body || year === null) continue;
      own.add(cellKey(body.id, year));
      beside.add(cellKey(body.id, year - 1)).add(cellKey(body.id, year + 1));
    }
    if (own.size === 0) return null;
    const found = this.#sources.published().filter(({ body, year }) => {
      const key = cellKey(body.id, year);
      return beside.has(key) && !own.has(key);
    });
    if (found.length === 0) return null;
    const years = found.map(({ year }) => year);
    return {
      ask: 'rows',
      scope: { level: 'town', kind: null, area: null },
      bodies: [...new Set(found.map(({ body }) => body.id))].sort(),
      years: [Math.min(...years), Math.max(...years)],
      indicators: FIGURE_IDS,
      filter: '',
      sort: { column: 'body', descending: false },
      offset: 0,
      limit: 10_000,
    };
  });

  readonly #neighbours: ReadonlyMap<string, Checkable> = $derived.by(() => {
    const rows = this.#asked.answered?.series.rows ?? [];
    return new Map(
      rows
        .filter(({ origin }) => origin === 'published')
        .map((row) => [cellKey(row.body.id, row.year), checkable(row)]),
    );
  });

  /** The checks of every report, each body and year once; null until the published ones' are there. */
  readonly all: readonly ReportChecks[] | null = $derived.by(() =>
    this.#published
      ? allChecks(this.#sources.published(), this.#published, this.counted, this.#own.checked)
      : null,
  );
}
