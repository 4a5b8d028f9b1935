/** A slice that isn't what it should be: a truncated download, an error page in its place, one of another version. */
export class BrokenSlice extends Error {
  override readonly name = 'BrokenSlice';
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(`${path}: ${problem}`);
  }
}

/** The problem of a slice that only DuckDB has. */
export const LEFT_OUT = 'is left out of large data';

/** Reads the fields of a JSON object; throws `BrokenSlice` where one is not of its kind. */
export class Fields {
  readonly #object: Readonly<Record<string, unknown>>;

  constructor(
    json: unknown,
    readonly path: string,
  ) {
    if (typeof json !== 'object' || json === null || Array.isArray(json))
      throw new BrokenSlice(path, 'not a JSON object');
    this.#object = json as Record<string, unknown>;
  }

  fail(field: string, problem: string): never {
    throw new BrokenSlice(this.path, `“${field}” ${problem}`);
  }

  object(field: string): Fields {
    return new Fields(this.#object[field], `${this.path} ${field}`);
  }

  text(field: string): string {
    const value = this.#object[field];
    return typeof value === 'string' ? value : this.fail(field, 'is not text');
  }

  #array(field: string, length?: number): readonly unknown[] {
    const value = this.#object[field];
    if (!Array.isArray(value)) return this.fail(field, 'is not a list');
    if (length !== undefined && value.length !== length)
      return this.fail(field, `holds ${value.length} entries, not ${length}`);
    return value;
  }

  texts(field: string, length?: number): readonly string[] {
    const values = this.#array(field, length);
    return values.every((value) => typeof value === 'string')
      ? values
      : this.fail(field, 'holds other than text');
  }

  textsOrNull(field: string, length?: number): readonly (string | null)[] {
    const values = this.#array(field, length);
    return values.every((value) => value === null || typeof value === 'string')
      ? values
      : this.fail(field, 'holds other than text and null');
  }

  numbers(field: string, length?: number): readonly number[] {
    const values = this.#array(field, length);
    return values.every((value) => typeof value === 'number')
      ? values
      : this.fail(field, 'holds other than numbers');
  }

  numbersOrNull(field: string, length?: number): readonly (number | null)[] {
    const values = this.#array(field, length);
    return values.every((value) => value === null || typeof value === 'number')
      ? values
      : this.fail(field, 'holds other than numbers and null');
  }

  /** A list of numbers, or undefined where the field isn't there. */
  numbersIfAny(field: string): readonly number[] | undefined {
    return this.#object[field] === undefined ? undefined : this.numbers(field);
  }

  /** Whole numbers from 0 to below `end`: places in another list. */
  indices(field: string, end: number, length?: number): readonly number[] {
    const values = this.numbers(field, length);
    return values.every((value) => Number.isInteger(value) && value >= 0 && value < end)
      ? values
      : this.fail(field, `holds other than whole numbers below ${end}`);
  }

  /** Lists of numbers, each `length` long. */
  numberLists(field: string, length: number): readonly (readonly number[])[] {
    return this.#array(field).map((list, i) =>
      new Fields({ [field]: list }, `${this.path} ${field}[${i}]`).numbers(field, length),
    );
  }

  /** A number, or undefined where the field isn't there. */
  numberIfAny(field: string): number | undefined {
    const value = this.#object[field];
    if (value === undefined) return undefined;
    return typeof value === 'number' ? value : this.fail(field, 'is not a number');
  }
}
