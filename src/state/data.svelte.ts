import { messageOf } from '../model/messageOf';
import type { Body, BodyId, Level } from '../model/body';
import type { IndicatorId } from '../model/indicators';
import { INDICATORS } from '../model/indicators';
import type { Question } from '../model/question';
import type { Report } from '../model/report';
import { bestYearOf } from '../model/viewQuestions';
import type { Answer, Answers } from '../model/series';
import { group, rollup } from 'd3-array';
import type { Entry } from '../query/entry';
import type { DatabaseAnswers } from '../query/fromDatabase';
import { answersFromSlices, canAnswer } from '../query/fromSlices';
import { valueIn } from '../query/indicatorValue';
import type { FetchJson, Slices } from '../query/slices/slices';
import { loadSlices } from '../query/slices/slices';
import type { EngineState, StartEngine } from './engine';

/** No slice holds what was asked, and the engine isn't there (yet). */
export class NeedsEngine extends Error {
  override readonly name = 'NeedsEngine';
}

/** Answers of nobody yet: for as long as the catalog isn't there. */
const NOBODY: Answers = { answer: () => new Promise(() => undefined) };

/** The published data and the reader's own, and who answers questions about them. */
export class DataStore {
  readonly #first: IndicatorId;
  readonly #own: () => readonly Report[];
  readonly #fetchJson: FetchJson;
  readonly #start: StartEngine;
  #slices = $state.raw<Slices | null>(null);
  #failure = $state.raw<string | null>(null);
  #engine = $state.raw<DatabaseAnswers | null>(null);
  #engineState = $state.raw<EngineState>({ state: 'idle' });
  /** The own reports that the engine holds; it lags behind the reader's while they are handed over. */
  #held = $state.raw<readonly Report[]>([]);

  /** `first` is the indicator whose slice is fetched along with the catalog. */
  constructor(first: IndicatorId, own: () => readonly Report[], fetchJson: FetchJson, start: StartEngine) {
    this.#first = first;
    this.#own = own;
    this.#fetchJson = fetchJson;
    this.#start = start;
  }

  get status(): 'loading' | 'ready' | 'failed' {
    if (this.#failure !== null) return 'failed';
    return this.#slices ? 'ready' : 'loading';
  }

  /** Why the catalog could not be read. */
  get failure(): string {
    return this.#failure ?? '';
  }

  get engine(): EngineState {
    return this.#engineState;
  }

  /** Reads the catalog; after a failure, tries again. */
  async load(): Promise<void> {
    this.#failure = null;
    try {
      this.#slices = await loadSlices(this.#fetchJson, this.#first);
    } catch (reason) {
      this.#failure = messageOf(reason);
    }
  }

  /** Starts the engine unless it has been started; after a failure, tries again. */
  async startEngine(): Promise<void> {
    if (this.#engineState.state === 'starting' || this.#engineState.state === 'ready') return;
    const tell = (stage: string, fraction: number) =>
      (this.#engineState = { state: 'starting', stage, fraction });
    tell('code', 0);
    try {
      const slices = this.#slices;
      if (!slices) throw new Error('the catalog comes first');
      const engine = await this.#start(slices.catalog, tell);
      const own = this.#own();
      await engine.replaceOwn(own);
      this.#held = own;
      this.#engine = engine;
      this.#engineState = { state: 'ready' };
    } catch (reason) {
      const { code } = reason as { code?: unknown };
      this.#fail(typeof code === 'string' ? code : 'unknown', reason);
    }
  }

  /** Hands the reader's own reports to the engine when they change; to be called in an effect. */
  shareOwn(): void {
    const own = this.#own();
    const engine = this.#engine;
    if (!engine || own === this.#held) return;
    engine.replaceOwn(own).then(
      () => {
        if (own === this.#own()) this.#held = own;
      },
      (reason: unknown) => {
        // An engine that can't hold them answers no longer; slices and the page's own copy do.
        this.#engine = null;
        this.#fail('own-data', reason);
      },
    );
  }

  #fail(code: string, reason: unknown): void {
    const detail = messageOf(reason);
    this.#engineState = { state: 'failed', code, detail };
  }

  /** Who answers: the engine once it holds the reader's own reports too, till then the slices. */
  readonly answers: Answers = $derived.by(() => {
    const slices = this.#slices;
    const own = this.#own();
    if (this.#engine && own === this.#held) return markFirst(this.#engine.answers);
    if (!slices) return NOBODY;
    const answers = answersFromSlices(slices, own);
    return {
      answer<Q extends Question>(question: Q, signal?: AbortSignal): Promise<Answer<Q>> {
        if (!canAnswer(slices, question)) return Promise.reject(new NeedsEngine());
        return answers.answer(question, signal);
      },
    };
  });

  /** All reports of a body, published and own, by year; empty where there are none. */
  async reportsOf(body: Body): Promise<readonly Report[]> {
    const own = this.#own();
    const listed = this.#slices?.catalog.body(body.id);
    const published = listed && this.#slices ? await this.#slices.area(listed.area) : [];
    return [...published, ...own]
      .filter((report) => report.body.id === body.id)
      .sort((a, b) => a.year - b.year);
  }

  readonly #prepared = new Map<string, Answer<Question>>();

  /** Keeps an answer for a page that is drawn into markup: nothing can be awaited there. */
  async prepare<Q extends Question>(question: Q): Promise<Answer<Q>> {
    const answer = await this.answers.answer(question);
    this.#prepared.set(JSON.stringify(question), answer);
    return answer;
  }

  /** The answer to a question where it was prepared, else null. */
  readonly prepared = <Q extends Question>(question: Q): Answer<Q> | null =>
    (this.#prepared.get(JSON.stringify(question)) as Answer<Q> | undefined) ?? null;

  /** Version of the published data. */
  get version(): string {
    return this.#slices?.catalog.version ?? '';
  }

  /** The published reports without their figures, by body, then year. */
  get published(): readonly Entry[] {
    return this.#slices?.catalog.reports ?? [];
  }

  /** The published bodies, in the order of their ids. */
  get publishedBodies(): readonly Body[] {
    return this.#slices?.catalog.bodies ?? [];
  }

  /** Years that have a report, published or own, ascending. */
  readonly years: readonly number[] = $derived.by(() =>
    [...new Set([...(this.#slices?.catalog.years ?? []), ...this.#own().map((report) => report.year)])].sort(
      (a, b) => a - b,
    ),
  );

  readonly #bodies: ReadonlyMap<BodyId, Body> = $derived.by(
    () =>
      new Map([
        ...this.#own().map((report) => [report.body.id, report.body] as const),
        ...(this.#slices?.catalog.bodies ?? []).map((body) => [body.id, body] as const),
      ]),
  );

  readonly #byLevel: ReadonlyMap<Level, readonly Body[]> = $derived.by(() =>
    group(this.#bodies.values(), (body) => body.level),
  );

  readonly #reportCounts: ReadonlyMap<BodyId, number> = $derived.by(() => {
    const counts = new Map<BodyId, number>();
    for (const { body } of [...(this.#slices?.catalog.reports ?? []), ...this.#own()]) {
      counts.set(body.id, (counts.get(body.id) ?? 0) + 1);
    }
    return counts;
  });

  body(id: BodyId): Body | undefined {
    return this.#bodies.get(id);
  }

  bodiesOf(level: Level): readonly Body[] {
    return this.#byLevel.get(level) ?? [];
  }

  /** Reports of a body, of all years and both origins. */
  reportCount(id: BodyId): number {
    return this.#reportCounts.get(id) ?? 0;
  }

  /** How many of the reader's own reports tell each indicator, by level and year. */
  readonly #ownKnown = $derived.by(() =>
    rollup(
      this.#own(),
      (reports) =>
        new Map(
          INDICATORS.map((each) => [
            each.id,
            reports.filter((report) => valueIn(report, each) !== null).length,
          ]),
        ),
      ({ body }) => body.level,
      ({ year }) => year,
    ),
  );

  /** Reports of a level that tell an indicator, by year. */
  #knownByYear(id: IndicatorId, level: Level): ReadonlyMap<number, number> {
    const catalog = this.#slices?.catalog;
    const published = catalog?.known(id, level) ?? [];
    const known = new Map(catalog?.years.map((year, i) => [year, published[i] ?? 0]));
    for (const [year, own] of this.#ownKnown.get(level) ?? [])
      known.set(year, (known.get(year) ?? 0) + (own.get(id) ?? 0));
    return known;
  }

  /** Reports of a level that tell an indicator. */
  knownReports(id: IndicatorId, level: Level): number {
    return [...this.#knownByYear(id, level).values()].reduce((sum, n) => sum + n, 0);
  }

  /**
   * The year in which most reports of a level tell an indicator, the later of equals; the last year where none does.
   * Of a `change` the year before must tell it too: the fewer reports of the two years count.
   */
  bestYear(id: IndicatorId, level: Level, change = false): number {
    const known = this.#knownByYear(id, level);
    const knownIn = (year: number) => known.get(year) ?? 0;
    return bestYearOf(this.years, (year) =>
      change ? Math.min(knownIn(year), knownIn(year - 1)) : knownIn(year),
    );
  }
}

/** The engine's answers, with the first of them marked on the page's timeline. */
function markFirst(answers: Answers): Answers {
  return {
    async answer<Q extends Question>(question: Q, signal?: AbortSignal): Promise<Answer<Q>> {
      const answer = await answers.answer(question, signal);
      if (performance.getEntriesByName('duckdb-answer').length === 0) performance.mark('duckdb-answer');
      return answer;
    },
  };
}
