import type { Text } from '../model/text';

export type CsvProblemCode =
  | 'missing_column'
  | 'duplicate_column'
  | 'unknown_column'
  | 'not_text'
  | 'no_rows'
  | 'broken_quotes'
  | 'extra_cells'
  | 'cut_short'
  | 'too_many'
  | 'missing_body'
  | 'bad_year'
  | 'bad_form'
  | 'bad_code'
  | 'code_level'
  | 'unlisted_code'
  | 'code_names'
  | 'bad_level'
  | 'bad_kind'
  | 'bad_date'
  | 'bad_url'
  | 'bad_evidence'
  | 'bad_number'
  | 'not_on_form'
  | 'bad_status'
  | 'duplicate_report'
  | 'unknown_indicator'
  | 'conflicting_cell'
  | 'more';

/**
 * Something wrong in a CSV of reports. An error loses what it names (the cell, or the row where the
 * message says so); a warning loses nothing that could be used.
 */
export interface CsvProblem {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** The column's name; empty where the whole row is meant. */
  readonly column: string;
  /** The text that stands there. */
  readonly value: string;
  readonly code: CsvProblemCode;
  readonly severity: 'error' | 'warning';
  /** What is wrong and what to do about it. */
  readonly message: Text;
}

/** Past this many, problems are only counted: a wrong file can hold one in each of a million cells. */
const MAX_LISTED = 1000;

/** Gathers the problems of one file. */
export class CsvProblems {
  readonly #listed: CsvProblem[] = [];
  #more = 0;
  #moreErrors = 0;

  add(problem: CsvProblem): void {
    if (this.#listed.length < MAX_LISTED) this.#listed.push(problem);
    else {
      this.#more += 1;
      if (problem.severity === 'error') this.#moreErrors += 1;
    }
  }

  /** In the order found; where there were more than a thousand, the last one says how many. */
  list(): readonly CsvProblem[] {
    const last = this.#listed.at(-1);
    if (this.#more === 0 || !last) return this.#listed;
    const message = {
      zh: `另有 ${this.#more} 处问题未列出；请先改正以上各处`,
      en: `${this.#more} more problems are not listed; mend those above first`,
    };
    const severity = this.#moreErrors > 0 ? 'error' : 'warning';
    return [...this.#listed, { row: last.row, column: '', value: '', code: 'more', severity, message }];
  }
}
