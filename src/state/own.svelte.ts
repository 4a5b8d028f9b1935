import { Changes } from './changes';
import type { Kept, PackedKept } from '../model/kept';
import { unpackKept } from '../model/kept';
import type { Mark } from '../model/mark';
import type { OwnReport, Standing } from '../model/own';
import { attentionOf, reportOf } from '../model/own';
import type { Report } from '../model/report';
import { contested, rivalsOf, settle } from '../model/rivals';
import type { OwnDatabase, StoreFailure } from '../store/ownDatabase';
import type { Batch, Incoming, Intake } from './batch.svelte';
import { BatchRun } from './batch.svelte';

/** Whether the reader's dataset outlasts the page. */
export type Keeping =
  | { readonly state: 'opening' | 'kept' }
  | { readonly state: 'unkept'; readonly code: StoreFailure['code']; readonly detail: string };

/** What the store of own reports needs of the browser. */
export interface OwnPorts {
  readonly intake: Intake;
  readonly openDatabase: () => Promise<OwnDatabase>;
  /** Takes marks on checks that came with a project. */
  readonly takeMarks: (marks: readonly Mark[]) => void;
}

/** Reports before and after a change, by id; null where there was none. */
type Step = ReadonlyMap<string, OwnReport | null>;

/** Steps that can be taken back. */
const MOST_STEPS = 100;

const now = () => new Date().toISOString();

/** The reader's own dataset: kept in the browser, in all its tabs, each change of it undoable. */
export class OwnStore {
  readonly #ports: OwnPorts;
  #items = $state.raw<ReadonlyMap<string, OwnReport>>(new Map());
  #keeping = $state.raw<Keeping>({ state: 'opening' });
  #steps = $state.raw<readonly Step[]>([]);
  #database: OwnDatabase | null = null;
  #opened: Promise<void> | null = null;
  readonly #changes = new Changes();
  /** What is kept beside reports while the browser's storage can't be used. */
  readonly #beside = new Map<string, PackedKept>();
  readonly #run: BatchRun;

  constructor(ports: OwnPorts) {
    this.#ports = ports;
    this.#run = new BatchRun(ports.intake, {
      has: (id) => this.#items.get(id)?.standing,
      take: (reports, kept, joins) => this.#take(reports, kept, joins),
      takeMarks: ports.takeMarks,
    });
  }

  /** Reads what the browser has kept, once; to be called when a chart stands on the page. */
  open(): Promise<void> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  async #open(): Promise<void> {
    try {
      const database = await this.#ports.openDatabase();
      const reports = await database.load();
      const removed = reports.filter(({ standing }) => standing === 'removed');
      if (removed.length > 0) await database.commit({ put: [], forget: removed.map(({ id }) => id) });
      this.#database = database;
      this.#show(reports);
      this.#keeping = { state: 'kept' };
      database.follow(() => void this.#reload());
    } catch (reason) {
      this.#unkept(reason);
    }
  }

  /** Another tab has written: what it wrote holds, and steps from before can't be taken back. */
  async #reload(): Promise<void> {
    const reports = await this.#changes.after(async () =>
      this.#database?.load().catch((reason: unknown) => {
        this.#unkept(reason);
        return undefined;
      }),
    );
    if (!reports) return;
    this.#show(reports);
    this.#steps = [];
  }

  #show(reports: readonly OwnReport[]): void {
    this.#items = new Map(reports.map((report) => [report.id, report]));
  }

  #unkept(reason: unknown): void {
    const { code = 'unknown', message } = reason as Partial<StoreFailure>;
    this.#keeping = { state: 'unkept', code, detail: message ?? String(reason) };
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** False until what the browser has kept is known. */
  get isOpen(): boolean {
    return this.#keeping.state !== 'opening';
  }

  /** Every report but those taken out, in the order of their reading. */
  readonly list: readonly OwnReport[] = $derived.by(() =>
    [...this.#items.values()]
      .filter(({ standing }) => standing !== 'removed')
      .sort((a, b) => (a.added < b.added ? -1 : a.added > b.added ? 1 : a.file < b.file ? -1 : 1)),
  );

  get(id: string): OwnReport | undefined {
    return this.#items.get(id);
  }

  readonly #made = new WeakMap<OwnReport, Report | null>();
  #last: readonly Report[] = [];

  #reportOf(own: OwnReport): Report | null {
    const made = this.#made.get(own) ?? reportOf(own);
    this.#made.set(own, made);
    return made;
  }

  /**
   * The reports that stand in charts: accepted, and the choice for their body and year. The same list while
   * they are the same, and while files are being read: charts follow when all are there.
   */
  readonly reports: readonly Report[] = $derived.by(() => {
    if (this.batch?.state === 'reading') return this.#last;
    const next = this.list.flatMap((own) =>
      own.standing === 'accepted' && own.chosen ? (this.#reportOf(own) ?? []) : [],
    );
    const isSame = next.length === this.#last.length && next.every((report, i) => report === this.#last[i]);
    if (!isSame) this.#last = next;
    return this.#last;
  });

  get batch(): Batch | null {
    return this.#run.batch;
  }

  /** Reads files into the dataset: reports wait to be accepted, rows of a CSV are in use at once. */
  async import(files: readonly Incoming[]): Promise<void> {
    await this.open();
    await this.#run.read(files);
  }

  cancel(): void {
    this.#run.cancel();
  }

  /** Puts the account of the last reading away. */
  dismiss(): void {
    this.#run.dismiss();
  }

  /** What is kept beside a report: its document, and where its figures stood; null where nothing is. */
  async kept(id: string): Promise<Kept | null> {
    const beside = this.#beside.get(id);
    return beside ? unpackKept(beside) : ((await this.#database?.kept(id)) ?? null);
  }

  /** New reports, of an import: `joins` where they belong to the same step as the ones before. */
  #take(
    reports: readonly OwnReport[],
    kept: readonly (readonly [string, PackedKept])[],
    joins: boolean,
  ): void {
    this.#change(settle(this.#items, reports), { kept, joins });
  }

  #change(
    changes: readonly OwnReport[],
    how: { readonly kept?: readonly (readonly [string, PackedKept])[]; readonly joins?: boolean } = {},
  ): void {
    if (changes.length === 0) return;
    const stamped = changes.map((each) => ({ ...each, changed: now() }));
    const before = new Map(stamped.map(({ id }) => [id, this.#items.get(id) ?? null]));
    const last = how.joins ? this.#steps.at(-1) : undefined;
    this.#steps = last
      ? [...this.#steps.slice(0, -1), new Map([...before, ...last])]
      : [...this.#steps, before].slice(-MOST_STEPS);
    this.#write(stamped, how.kept ?? []);
  }

  #write(reports: readonly OwnReport[], kept: readonly (readonly [string, PackedKept])[]): void {
    const items = new Map(this.#items);
    for (const report of reports) items.set(report.id, report);
    this.#items = items;
    this.#changes.made();
    const database = this.#database;
    if (!database || this.#keeping.state !== 'kept') {
      for (const [id, value] of kept) this.#beside.set(id, value);
      return;
    }
    // At once, whatever else is being written: the page may be left in this very moment.
    const written = database.commit({ put: reports, kept }).catch((reason: unknown) => {
      for (const [id, value] of kept) this.#beside.set(id, value);
      this.#unkept(reason);
    });
    this.#changes.writing(written);
  }

  /** Resolves when all changes so far are written, or known to be unkept. */
  settled(): Promise<void> {
    return this.#changes.settled();
  }

  /** Accepts, rejects or takes out reports. What lacks a body or a year can't be accepted and stays as it is. */
  stand(ids: readonly string[], standing: Standing): void {
    const changes = ids.flatMap((id) => {
      const own = this.#items.get(id);
      if (!own || (standing === 'accepted' && attentionOf(own) === 'blocked')) return [];
      return [{ ...own, standing, chosen: standing === 'accepted' ? true : own.chosen }];
    });
    this.#change(settle(this.#items, changes));
  }

  /** What waits while another report on its body and year tells other figures, by id, with those others. */
  readonly contested = $derived.by(() => contested(this.list));

  /** Accepts what waits and asks nothing of the reader. */
  acceptClean(): void {
    const { contested: among } = this;
    const clean = this.list.filter(
      (own) => own.standing === 'pending' && attentionOf(own) === 'clean' && !among.has(own.id),
    );
    this.stand(
      clean.map(({ id }) => id),
      'accepted',
    );
  }

  /** Puts a report, changed by hand, in its own place. */
  put(own: OwnReport): void {
    this.#change(settle(this.#items, [own]));
  }

  /** Makes a report the one for its body and year. */
  choose(id: string): void {
    const own = this.#items.get(id);
    if (own) this.#change(settle(this.#items, [{ ...own, chosen: true }], 'last'));
  }

  /** The other accepted reports on the same body and year. */
  rivalsOf(own: OwnReport): readonly OwnReport[] {
    return rivalsOf(this.#items, own);
  }

  /** Leaves a report's body and year to the published one. */
  choosePublished(id: string): void {
    const own = this.#items.get(id);
    if (!own) return;
    const all = [own, ...rivalsOf(this.#items, own)].filter(({ chosen }) => chosen);
    this.#change(all.map((each) => ({ ...each, chosen: false })));
  }

  get canUndo(): boolean {
    return this.#steps.length > 0;
  }

  /** Takes the last change back. */
  undo(): void {
    const step = this.#steps.at(-1);
    if (!step) return;
    this.#steps = this.#steps.slice(0, -1);
    const back = [...step].flatMap(([id, before]) => {
      const own = this.#items.get(id);
      if (before) return [before];
      return own ? [{ ...own, standing: 'removed' as const }] : [];
    });
    this.#write(back, []);
  }

  /** Takes out every report; undoable till the page is left. */
  clear(): void {
    this.stand(
      this.list.map(({ id }) => id),
      'removed',
    );
  }

  /** Every report with what is kept beside it, for a project file. */
  async everything(): Promise<readonly { readonly report: OwnReport; readonly kept: Kept | null }[]> {
    await this.settled();
    return Promise.all(this.list.map(async (report) => ({ report, kept: await this.kept(report.id) })));
  }
}
