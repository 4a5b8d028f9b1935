import type { DatabaseAnswers } from '../query/fromDatabase';
import type { Catalog } from '../query/slices/catalog';

/** Starts the query engine on the catalog's data. Rejects with an error whose `code` says why where it can't. */
export type StartEngine = (
  catalog: Catalog,
  onprogress: (stage: string, fraction: number) => void,
) => Promise<DatabaseAnswers>;

export type EngineState =
  | { readonly state: 'idle' }
  | { readonly state: 'starting'; readonly stage: string; readonly fraction: number }
  | { readonly state: 'ready' }
  /** `detail` is what the engine itself said, for whoever has to look into it. */
  | { readonly state: 'failed'; readonly code: string; readonly detail: string };
