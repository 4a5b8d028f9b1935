import { say } from '../i18n/messages';
import { indicatorName, scopeWords } from '../i18n/titles';
import type { Body, BodyId, Level } from '../model/body';
import { indicator } from '../model/indicators';
import { areaName, distinctNames } from '../model/place';
import type { ViewState } from '../model/view';
import { isInScope } from '../query/entry';
import type { FetchJson } from '../query/slices/slices';
import { DataStore } from './data.svelte';
import type { StartEngine } from './engine';
import type { OwnPorts } from './own.svelte';
import { OwnStore } from './own.svelte';
import type { Extent } from '../model/viewQuestions';
import { isOfChange, scopeOf, yearsShown, yearTeller } from '../model/viewQuestions';
import { ThemeStore } from './theme.svelte';
import type { AddressBar } from './viewStore.svelte';
import { ViewStore } from './viewStore.svelte';

/** What the state needs of the browser. */
export interface Ports {
  readonly bar: AddressBar;
  readonly own: OwnPorts;
  readonly fetchJson: FetchJson;
  readonly startEngine: StartEngine;
}

/** Own bodies shown unasked: as many as a trend can label, elsewhere as many towns as a county may have. */
const MOST_OWN = { trend: 12, elsewhere: 60 };

/** All of the page's state, and what several components derive from it. */
export class AppState {
  readonly view: ViewStore;
  readonly own: OwnStore;
  readonly data: DataStore;
  readonly theme = new ThemeStore();

  constructor({ bar, own, fetchJson, startEngine }: Ports) {
    this.view = new ViewStore(bar);
    this.own = new OwnStore(own);
    this.data = new DataStore(this.view.current.indicator, () => this.own.reports, fetchJson, startEngine);
  }

  /** To be called when a chart that takes input stands on the page: what was kept off its way starts now. */
  painted(): void {
    if (this.#isPainted) return;
    this.#isPainted = true;
    performance.mark('live-chart');
    // Else the picture in the page's HTML was the first.
    if (performance.getEntriesByName('first-chart').length === 0) performance.mark('first-chart');
    void this.own.open();
    void this.data.startEngine();
  }

  #isPainted = $state(false);

  /** False until a chart stands on the page: what it doesn't need can wait that long. */
  get isPainted(): boolean {
    return this.#isPainted;
  }

  /** Chooses a body, or drops it where it is chosen; `also` changes with it, in the same step. */
  toggle(id: BodyId, also: Partial<ViewState> = {}): void {
    const { bodies } = this.view.current;
    const next = bodies.includes(id) ? bodies.filter((each) => each !== id) : [...bodies, id].sort();
    this.view.change({ ...also, bodies: next });
  }

  /** What the data can answer for the view. */
  readonly extent: Extent = $derived.by(() => {
    const view = this.view.current;
    const years = this.data.years;
    return {
      years: [years[0] ?? 0, years.at(-1) ?? 0],
      bestYear: this.data.bestYear(yearTeller(view), view.level, isOfChange(view)),
      ownBodies: this.#ownBodies,
    };
  });

  // Apart from the view: what follows from forty thousand bodies must not be worked out anew when a year changes.
  readonly #level = $derived.by(() => this.view.current.level);
  readonly #kind = $derived.by(() => this.view.current.kind);
  readonly #area = $derived.by(() => this.view.current.area);

  /** The bodies that the view compares, whoever is chosen. */
  readonly scopeBodies: readonly Body[] = $derived.by(() => {
    const [level, kind, area] = [this.#level, this.#kind, this.#area];
    const all = this.data.bodiesOf(level);
    if (kind === null && area === null) return all;
    return all.filter((body) => isInScope(body, { level, kind, area }));
  });

  /** The chosen bodies that the data know, in the order of the address. */
  readonly chosenBodies: readonly Body[] = $derived.by(() =>
    this.view.current.bodies.flatMap((id) => this.data.body(id) ?? []),
  );

  /** Chosen ids that the data do not know; none while the reader's own may still bring them. */
  readonly unknownBodies: readonly string[] = $derived.by(() =>
    this.own.isOpen ? this.view.current.bodies.filter((id) => this.data.body(id) === undefined) : [],
  );

  /** Names of areas on the national list; none until an area that no body tells of is asked for. */
  listedAreas = $state.raw<Readonly<Record<string, string>>>({});

  /** Name of an area, as the bodies of a level that lie in it tell it, else as the national list has it; its code for want of both. */
  areaNameOf(area: string, level: Level): string {
    const told = areaName(area, this.data.bodiesOf(level));
    return told === area ? (this.listedAreas[area] ?? area) : told;
  }

  /** Name of the view's area, null for the whole country. */
  readonly areaName: string | null = $derived.by(() =>
    this.#area === null ? null : this.areaNameOf(this.#area, this.#level),
  );

  /** The scope in words, without the chosen bodies. */
  readonly scopeName: string = $derived.by(() =>
    scopeWords(scopeOf(this.view.current), this.areaName, [], this.view.current.lang),
  );

  /** Whom the view's chart is about, in words. */
  readonly whose: string = $derived.by(() =>
    scopeWords(scopeOf(this.view.current), this.areaName, this.chosenBodies, this.view.current.lang),
  );

  /** True where the page is about the view's one indicator. */
  get hasIndicator(): boolean {
    const { page, compareBy } = this.view.current;
    const isTable = page === 'compare' && compareBy === 'table';
    return !['outcomes', 'handling', 'procurement'].includes(page) && !isTable;
  }

  /** Where the figures are from, in words: also the reader's own reports, where the view shows any. */
  readonly source: string = $derived.by(() => {
    const view = this.view.current;
    const [from, to] = yearsShown(view, this.extent);
    const isWithOwn = this.own.reports.some(
      ({ body, year }) =>
        year >= from && year <= to && (view.bodies.includes(body.id) || isInScope(body, scopeOf(view))),
    );
    return (
      say('sourceLine', view.lang, { version: this.data.version }) +
      (isWithOwn ? say('ownSource', view.lang) : '')
    );
  });

  /** The choices in one line, for where the controls are folded away. */
  readonly summary: string = $derived.by(() => {
    const { lang, indicator: id, bodies } = this.view.current;
    const what = this.hasIndicator ? [indicatorName(indicator(id), lang)] : [];
    const who = bodies.length > 0 ? [say('chosen', lang, { n: bodies.length })] : [];
    return [...what, this.scopeName, ...who].join(' · ');
  });

  /** A name for each body that no other in the data's scope shares, as short as it can be. */
  readonly nameOf = (body: Pick<Body, 'id' | 'name'>): string => this.#names.get(body.id) ?? body.name;

  readonly #mostOwn = $derived.by(() => MOST_OWN[this.view.current.page === 'trend' ? 'trend' : 'elsewhere']);

  readonly #ownBodies: readonly BodyId[] = $derived.by(() => {
    const own = new Set(this.own.reports.map((report) => report.body.id));
    if (own.size === 0) return [];
    return this.scopeBodies.flatMap(({ id }) => (own.has(id) ? [id] : [])).slice(0, this.#mostOwn);
  });

  /** The chosen beyond the scope, as text, which stays the same while they do. */
  readonly #beyond = $derived.by(() => {
    const scope = scopeOf(this.view.current);
    return this.chosenBodies.flatMap((body) => (isInScope(body, scope) ? [] : [body.id])).join();
  });

  readonly #names = $derived.by(() => {
    const beyond = this.#beyond.split(',').flatMap((id) => this.data.body(id) ?? []);
    return distinctNames([...this.scopeBodies, ...beyond]);
  });
}
