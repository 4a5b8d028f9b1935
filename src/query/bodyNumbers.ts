import type { Body, BodyId } from '../model/body';
import type { Report } from '../model/report';

/**
 * Bodies by number: the published ones by their place in the order of ids, as in the database, then
 * those that only the reader's reports have.
 */
export class BodyNumbers {
  readonly #bodies: readonly Body[];
  readonly #published: number;
  readonly #numbers: ReadonlyMap<BodyId, number>;
  readonly #own: ReadonlySet<BodyId>;

  constructor(published: readonly Body[], own: readonly Report[]) {
    const known = new Set(published.map(({ id }) => id));
    const added = new Map(own.filter(({ body }) => !known.has(body.id)).map(({ body }) => [body.id, body]));
    this.#bodies = [...published, ...added.values()];
    this.#published = published.length;
    this.#numbers = new Map(this.#bodies.map(({ id }, number) => [id, number]));
    this.#own = new Set(own.map(({ body }) => body.id));
  }

  /** The body of a number; throws where there is none, which only a query of other data can bring. */
  body(number: number): Body {
    const found = this.#bodies[number];
    if (!found) throw new Error(`no body has the number ${number}`);
    return found;
  }

  /** The numbers of those of the ids that are known. */
  numbers(ids: readonly BodyId[]): readonly number[] {
    return [...new Set(ids)].flatMap((id) => this.#numbers.get(id) ?? []);
  }

  /** A bit for each body, by number: 1 where it passes. */
  bits(passes: (body: Body) => boolean): string {
    let bits = '';
    for (const body of this.#bodies) bits += passes(body) ? '1' : '0';
    return bits;
  }

  numberOf(id: BodyId): number | undefined {
    return this.#numbers.get(id);
  }

  isPublished = (number: number): boolean => number < this.#published;
  isOwn = (number: number): boolean => this.#own.has(this.body(number).id);
}
