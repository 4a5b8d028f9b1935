import { Changes } from './changes';
import type { Mark } from '../model/mark';
import type { OwnDatabase, StoreFailure } from '../store/ownDatabase';

type MarkDatabase = Pick<OwnDatabase, 'loadMarks' | 'commitMarks' | 'follow'>;

/** The reader's marks on failing checks: kept in the browser, in all its tabs. */
export class MarkStore {
  readonly #openDatabase: () => Promise<MarkDatabase>;
  #byKey = $state.raw<ReadonlyMap<string, Mark>>(new Map());
  #unkept = $state<StoreFailure['code'] | null>(null);
  #database: MarkDatabase | null = null;
  #opened: Promise<void> | null = null;
  readonly #changes = new Changes();

  constructor(openDatabase: () => Promise<MarkDatabase>) {
    this.#openDatabase = openDatabase;
  }

  /** The marks by their keys. */
  get byKey(): ReadonlyMap<string, Mark> {
    return this.#byKey;
  }

  /** Why marks last only until the page is left; null where they are kept. */
  get unkept(): StoreFailure['code'] | null {
    return this.#unkept;
  }

  /** Reads what the browser has kept, once. */
  open(): Promise<void> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  async #open(): Promise<void> {
    try {
      const database = await this.#openDatabase();
      const kept = await database.loadMarks();
      // What was marked meanwhile is newer.
      this.#show([...kept, ...this.#byKey.values()]);
      this.#database = database;
      database.follow(() => void this.#reload(), 'marks');
    } catch (reason) {
      this.#fail(reason);
    }
  }

  async #reload(): Promise<void> {
    const marks = await this.#changes.after(async () => {
      // What this tab is about to write comes after what it reads here.
      await this.#changes.settled();
      return this.#database?.loadMarks().catch((reason: unknown) => {
        this.#fail(reason);
        return undefined;
      });
    });
    if (marks) this.#show(marks);
  }

  #show(marks: readonly Mark[]): void {
    this.#byKey = new Map(marks.map((mark) => [mark.key, mark]));
  }

  #fail(reason: unknown): void {
    this.#unkept = (reason as Partial<StoreFailure>).code ?? 'unknown';
  }

  /** Sets a mark, or (for null) takes it away. */
  set(key: string, mark: Omit<Mark, 'key' | 'changed'> | null): void {
    const next = new Map(this.#byKey);
    if (mark) next.set(key, { ...mark, key, changed: new Date().toISOString() });
    else next.delete(key);
    this.#byKey = next;
    const put = next.get(key);
    this.#write(put ? [put] : [], put ? [] : [key]);
  }

  /** Takes marks in from a project file; of two with one key the later stands. */
  async join(marks: readonly Mark[]): Promise<void> {
    await this.open();
    const newer = marks.filter(({ key, changed }) => changed > (this.#byKey.get(key)?.changed ?? ''));
    this.#byKey = new Map([...this.#byKey, ...newer.map((mark) => [mark.key, mark] as const)]);
    this.#write(newer, []);
  }

  #write(put: readonly Mark[], forget: readonly string[]): void {
    this.#changes.made();
    // At once, whatever else is being written: the page may be left in this very moment.
    const written =
      this.#database?.commitMarks(put, forget) ??
      this.open().then(() => this.#database?.commitMarks(put, forget));
    this.#changes.writing(written.catch((reason: unknown) => this.#fail(reason)));
  }

  /** Resolves when all changes so far are written, or known to be unkept. */
  settled(): Promise<void> {
    return this.#changes.settled();
  }
}
