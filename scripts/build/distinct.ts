/** Numbers distinct things in the order in which they first come. */
export class Dictionary<T> {
  readonly #numbers = new Map<string, number>();
  readonly entries: T[] = [];

  number(entry: T): number {
    const key = JSON.stringify(entry);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.entries.length);
    return this.entries.push(entry) - 1;
  }
}
