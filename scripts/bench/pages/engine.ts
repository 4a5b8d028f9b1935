import { openDuckdb } from '../../../src/db/openDuckdb';
import type { Question } from '../../../src/model/question';
import type { DatabaseAnswers } from '../../../src/query/fromDatabase';
import { answersFromDatabase } from '../../../src/query/fromDatabase';
import { readCatalog } from '../../../src/query/slices/catalog';

/** Milliseconds of opening the data, once they and the engine are downloaded. */
export interface Opening {
  /** Fetching the data (from this machine) and inflating them, while the engine is fetched too. */
  readonly download: number;
  readonly catalog: number;
  readonly attach: number;
}

/** What the bench asks of this page. */
export interface EngineBench {
  open(dataUrl: string, catalogUrl: string): Promise<Opening>;
  /** Milliseconds of each question in turn, from the question to its series. */
  ask(questions: readonly Question[]): Promise<readonly number[]>;
}

declare global {
  interface Window {
    engineBench: EngineBench;
  }
}

let engine: DatabaseAnswers | null = null;

window.engineBench = {
  async open(dataUrl, catalogUrl) {
    const json: unknown = await (await fetch(catalogUrl)).json();
    const started = performance.now();
    const catalog = readCatalog(json);
    const read = performance.now();
    const at = { data: read, ready: read };
    const database = await openDuckdb({
      dataUrl,
      version: catalog.version,
      onProgress: (stage, fraction) => {
        if (stage === 'data' && fraction === 1) at.data = performance.now();
        // The engine is up and the bytes are there: what follows is opening the data.
        if (stage === 'attach' && fraction === 0) at.ready = performance.now();
      },
    });
    engine = await answersFromDatabase(database, catalog.bodies);
    return {
      download: at.data - read,
      catalog: read - started,
      attach: performance.now() - at.ready,
    };
  },
  async ask(questions) {
    if (!engine) throw new Error('not open');
    const times: number[] = [];
    for (const question of questions) {
      const asked = performance.now();
      await engine.answers.answer(question);
      times.push(performance.now() - asked);
    }
    return times;
  },
};
