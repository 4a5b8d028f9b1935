import type { CsvProblem } from '../read/reportsCsv';
import type { Report } from '../model/report';

/** What came of opening a file. */
export type OwnOutcome =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly file: string; readonly fraction: number }
  | {
      readonly state: 'read';
      readonly file: string;
      readonly rows: number;
      readonly problems: readonly CsvProblem[];
    }
  | { readonly state: 'failed'; readonly file: string; readonly reason: string }
  | { readonly state: 'cancelled'; readonly file: string };

/** Reads a CSV of reports off the main thread. */
export interface CsvReading {
  read(
    file: File,
    onprogress: (fraction: number) => void,
    signal: AbortSignal,
  ): Promise<{ reports: readonly Report[]; problems: readonly CsvProblem[] }>;
}

/** The reader's own reports, beside the published ones for as long as the page lasts. */
export class OwnStore {
  readonly #reading: CsvReading;
  #reports = $state.raw<readonly Report[]>([]);
  #outcome = $state.raw<OwnOutcome>({ state: 'none' });
  #abort: AbortController | null = null;

  constructor(reading: CsvReading) {
    this.#reading = reading;
  }

  get reports(): readonly Report[] {
    return this.#reports;
  }

  get outcome(): OwnOutcome {
    return this.#outcome;
  }

  /** Opens a CSV in place of what was open; a file without a usable row leaves that as it was. */
  async open(file: File): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const onprogress = (fraction: number) => {
      if (!abort.signal.aborted) this.#outcome = { state: 'reading', file: file.name, fraction };
    };
    onprogress(0);
    try {
      const { reports, problems } = await this.#reading.read(file, onprogress, abort.signal);
      if (reports.length > 0) this.#reports = reports;
      this.#outcome = { state: 'read', file: file.name, rows: reports.length, problems };
    } catch (reason) {
      if (this.#abort !== abort) return;
      this.#outcome = abort.signal.aborted
        ? { state: 'cancelled', file: file.name }
        : {
            state: 'failed',
            file: file.name,
            reason: reason instanceof Error ? reason.message : String(reason),
          };
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }

  clear(): void {
    this.#reports = [];
    this.#outcome = { state: 'none' };
  }
}
