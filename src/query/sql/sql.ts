/** A piece of SQL, made by `sql` or `name` alone, so that what a reader typed is always quoted. */
export class Sql {
  readonly text: string;
  private constructor(text: string) {
    this.text = text;
  }

  /** @internal Only for the functions of this module. */
  static trusted(text: string): Sql {
    return new Sql(text);
  }
}

export type SqlPart = Sql | string | number;

/** A string as DuckDB's literal: quotes doubled; a NUL, which no literal can hold, left out. */
const quoted = (text: string): string => `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`;

function literal(part: SqlPart): string {
  if (part instanceof Sql) return part.text;
  if (typeof part === 'string') return quoted(part);
  if (!Number.isFinite(part)) throw new Error(`${part} can't stand in SQL`);
  return String(part);
}

/**
 * SQL out of a template: pieces of SQL go in as they are, strings and numbers as literals. Literals
 * rather than parameters, as a prepared statement costs DuckDB-WASM another round trip to its worker.
 */
export function sql(texts: TemplateStringsArray, ...parts: readonly SqlPart[]): Sql {
  return Sql.trusted(texts.reduce((text, next, i) => text + literal(parts[i - 1] ?? '') + next));
}

/** A column or table by its name. */
export const name = (id: string): Sql => Sql.trusted(`"${id.replaceAll('"', '""')}"`);

/** Pieces one after another, with the separator between them. */
export const join = (parts: readonly SqlPart[], separator = ', '): Sql =>
  Sql.trusted(parts.map(literal).join(separator));

/** All the conditions, as one; true where there is none. */
export const all = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`true` : Sql.trusted(conditions.map(({ text }) => `(${text})`).join(' AND '));

/** True where the expression is one of the values; false where there is none. */
export const isIn = (expression: Sql, values: readonly (string | number)[]): Sql =>
  values.length === 0 ? sql`false` : sql`${expression} IN (${join(values)})`;
