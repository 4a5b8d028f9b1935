import { messageOf } from '../model/messageOf';
import type { FileRead, Found } from '../intake/readFile';
import type { PackedKept } from '../model/kept';
import type { Mark } from '../model/mark';
import type { OwnReport, Standing } from '../model/own';
import type { Issue } from '../model/report';
import type { CsvProblem } from '../read/reportsCsv';

/** A file to be read, with the path it came by. */
export interface Incoming {
  readonly path: string;
  readonly file: Blob;
}

/** Reads files off the main thread, one after another. */
export interface Intake {
  /** Rejects with an `AbortError` once `signal` aborts; what was read before has been told. */
  read(
    files: readonly Incoming[],
    told: {
      readonly begun: (at: number) => void;
      readonly read: (at: number, result: FileRead) => void;
    },
    signal: AbortSignal,
  ): Promise<void>;
}

/** What came of one file. */
export interface Line {
  readonly file: string;
  /** Reports that are new; and those that were here before, from the same bytes. */
  readonly added: number;
  readonly again: number;
  readonly issues: readonly Issue[];
  readonly problems: readonly CsvProblem[];
}

/** A reading of several files, under way or over. */
export interface Batch {
  readonly all: number;
  readonly done: number;
  /** Path of the file being read; null once it is over. */
  readonly current: string | null;
  readonly state: 'reading' | 'done' | 'cancelled' | 'failed';
  /** Why no more could be read, where it failed. */
  readonly reason: string;
  readonly lines: readonly Line[];
}

/** Where a batch puts what it reads. */
interface Destination {
  /** Standing of the report of an id, undefined where there is none. */
  readonly has: (id: string) => Standing | undefined;
  readonly take: (
    reports: readonly OwnReport[],
    kept: readonly (readonly [string, PackedKept])[],
    joins: boolean,
  ) => void;
  readonly takeMarks: (marks: readonly Mark[]) => void;
}

/** Milliseconds between two changes of the page while files are read. */
const BETWEEN = 200;

/** Runs one reading at a time and gathers what comes of it, so that the page changes a few times a second. */
export class BatchRun {
  readonly #intake: Intake;
  readonly #to: Destination;
  #batch = $state.raw<Batch | null>(null);
  #abort: AbortController | null = null;

  constructor(intake: Intake, to: Destination) {
    this.#intake = intake;
    this.#to = to;
  }

  get batch(): Batch | null {
    return this.#batch;
  }

  cancel(): void {
    this.#abort?.abort();
  }

  dismiss(): void {
    if (this.#batch?.state !== 'reading') this.#batch = null;
  }

  async read(files: readonly Incoming[]): Promise<void> {
    if (files.length === 0) return;
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const gathered = new Gathered(this.#to);
    let done = 0;
    const tell = (state: Batch['state'], current: string | null, reason = '') => {
      if (this.#abort !== abort) return;
      this.#batch = { all: files.length, done, current, state, reason, lines: gathered.flush() };
    };
    tell('reading', files[0]?.path ?? null);
    let last = performance.now();
    const maybeTell = (current: string) => {
      if (performance.now() - last < BETWEEN) return;
      tell('reading', current);
      last = performance.now();
    };
    try {
      await this.#intake.read(
        files,
        {
          begun: (at) => {
            done = at;
            maybeTell(files[at]?.path ?? '');
          },
          read: (at, result) => {
            gathered.add(result);
            maybeTell(files[at]?.path ?? '');
          },
        },
        abort.signal,
      );
      done = files.length;
      tell('done', null);
    } catch (reason) {
      const why = messageOf(reason);
      if (abort.signal.aborted) tell('cancelled', null);
      else tell('failed', null, why);
    }
  }
}

/** What a batch has read and not yet handed over, and its account so far. */
class Gathered {
  readonly #to: Destination;
  readonly #added = new Date().toISOString();
  readonly #seen = new Set<string>();
  #lines: readonly Line[] = [];
  #newLines: Line[] = [];
  #reports: OwnReport[] = [];
  #kept: (readonly [string, PackedKept])[] = [];
  #joins = false;

  constructor(to: Destination) {
    this.#to = to;
  }

  add(result: FileRead): void {
    const line: Line = { file: result.file, added: 0, again: 0, issues: [], problems: [] };
    switch (result.kind) {
      case 'refused':
        this.#tell({ ...line, issues: result.issues });
        return;
      case 'document': {
        const isNew = this.#add(result.file, 'document', result.found);
        if (isNew) this.#kept.push([result.found.id, result.kept]);
        this.#tell({ ...line, added: isNew ? 1 : 0, again: isNew ? 0 : 1 });
        return;
      }
      case 'rows': {
        const added = result.found.filter((found) => this.#add(result.file, 'row', found)).length;
        const again = result.found.length - added;
        this.#tell({ ...line, added, again, problems: result.problems });
        return;
      }
      case 'project': {
        const added = result.reports.filter((own) => this.#addWhole(own)).length;
        const ids = new Set(this.#reports.map(({ id }) => id));
        this.#kept.push(...result.kept.filter(([id]) => ids.has(id)));
        if (result.marks.length > 0) this.#to.takeMarks(result.marks);
        this.#tell({ ...line, added, again: result.reports.length - added });
      }
    }
  }

  /** A file that comes in pieces is told of once. */
  #tell(line: Line): void {
    const lines = this.#newLines.length > 0 ? this.#newLines : [...this.#lines];
    const last = lines.at(-1);
    const isPiece = last?.file === line.file && line.issues.length === 0 && last.issues.length === 0;
    if (!isPiece) {
      this.#newLines.push(line);
      return;
    }
    const whole = {
      ...line,
      added: last.added + line.added,
      again: last.again + line.again,
      problems: [...last.problems, ...line.problems],
    };
    if (this.#newLines.length > 0) this.#newLines[this.#newLines.length - 1] = whole;
    else this.#lines = [...this.#lines.slice(0, -1), whole];
  }

  #isNew(id: string): boolean {
    const standing = this.#to.has(id);
    const isNew = !this.#seen.has(id) && (standing === undefined || standing === 'removed');
    this.#seen.add(id);
    return isNew;
  }

  #add(file: string, as: OwnReport['as'], { id, read, failed }: Found): boolean {
    if (!this.#isNew(id)) return false;
    const standing = as === 'row' && read.body !== null ? 'accepted' : 'pending';
    const times = { added: this.#added, changed: this.#added };
    this.#reports.push({ id, file, as, ...times, read, edits: {}, standing, failed, chosen: true });
    return true;
  }

  #addWhole(own: OwnReport): boolean {
    if (!this.#isNew(own.id)) return false;
    this.#reports.push(own);
    return true;
  }

  /** Hands over what was read since the last time and gives the account so far. */
  flush(): readonly Line[] {
    if (this.#reports.length > 0) {
      this.#to.take(this.#reports, this.#kept, this.#joins);
      this.#joins = true;
    }
    if (this.#newLines.length > 0) this.#lines = [...this.#lines, ...this.#newLines];
    this.#newLines = [];
    this.#reports = [];
    this.#kept = [];
    return this.#lines;
  }
}
