import type { Places } from './own';

/** What is kept beside a report that was read off a document: the document, and where each figure stood. */
export interface Kept {
  readonly document: unknown;
  readonly places: Places;
}

/**
 * A `Kept` as bytes of JSON. It is handed from the worker to the page and on to the browser's storage, and looked
 * at by few: as an object of thousands of cells each step would hold the page up.
 */
export type PackedKept = Uint8Array<ArrayBuffer>;

export const packKept = (kept: Kept): PackedKept => new TextEncoder().encode(JSON.stringify(kept));

/** The document of packed bytes, or of an object as versions 1 and 2 of the storage have it. */
export const unpackKept = (kept: PackedKept | Kept): Kept =>
  kept instanceof Uint8Array ? (JSON.parse(new TextDecoder().decode(kept)) as Kept) : kept;
