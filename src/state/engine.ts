import type { Report } from '../model/report';
import type { Answers } from '../model/series';

/** A started query engine. */
export interface Engine {
  readonly answers: Answers;
  /** Puts the reader's own reports beside the published ones, in place of those put there before. */
  replaceOwn(reports: readonly Report[]): Promise<void>;
}

/** Starts the engine. Rejects with an error whose `code` says why where it can't. */
export type StartEngine = (onprogress: (stage: string, fraction: number) => void) => Promise<Engine>;

export type EngineState =
  | { readonly state: 'idle' }
  | { readonly state: 'starting'; readonly stage: string; readonly fraction: number }
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly code: string };
