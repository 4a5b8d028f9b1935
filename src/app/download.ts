import Papa from 'papaparse';
import type { RowsQuestion } from '../model/question';
import type { Answers, DataRow } from '../model/series';

const CHUNK = 5000;

/** All rows of a question, in order, asked for in chunks. Rejects with `AbortError` where `signal` was aborted. */
async function allRows(question: RowsQuestion, answers: Answers, signal: AbortSignal): Promise<DataRow[]> {
  const rows: DataRow[] = [];
  for (;;) {
    const { total, rows: more } = await answers.answer(
      { ...question, offset: rows.length, limit: CHUNK },
      signal,
    );
    rows.push(...more);
    if (more.length === 0 || rows.length >= total) return rows;
  }
}

/**
 * The rows of a question as CSV (UTF-8 with a mark, so that Excel reads it as such): who, when and
 * where from, then a column an indicator id. Unknown is an empty cell. Text that a spreadsheet would
 * take for a formula is made inert with a leading apostrophe.
 */
export async function rowsCsv(
  question: RowsQuestion,
  answers: Answers,
  signal: AbortSignal,
): Promise<string> {
  const rows = await allRows(question, answers, signal);
  const table = rows.map((row) => ({
    body_code: row.body.code ?? '',
    body_id: row.body.id,
    province: row.body.province,
    city: row.body.city,
    county: row.body.county,
    body: row.body.name,
    level: row.body.level,
    kind: row.body.kind,
    year: row.year,
    form: row.form,
    published: row.published ?? '',
    url: row.url,
    origin: row.origin,
    ...Object.fromEntries(question.indicators.map((id) => [id, row.values[id] ?? ''])),
  }));
  return `\uFEFF${Papa.unparse(table, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
