import type { FileRead, Sources } from '../intake/readFile';
import { readFile } from '../intake/readFile';
import { indexDivisions } from '../model/gazetteer';
import { divisionList } from '../read/divisionList';
import type { Divisions } from '../read/divisions';
import { placeFinder } from '../read/divisions';
import { cMapsAt } from '../read/pdf/cMaps';
import { fetched } from './fetched';

/** What the worker is given, once or several times: files with the paths they came by, and the address of the national list. */
export interface IntakeTask {
  readonly files: readonly { readonly path: string; readonly file: Blob }[];
  readonly divisions: string;
  /** Folder of the character tables that some PDFs need. */
  readonly cMaps: string;
}

/** What the worker says: that a file is begun, what was in it, that all of a task is done, or that nothing can be. */
export type IntakeMessage =
  | { readonly type: 'begun'; readonly at: number }
  | { readonly type: 'read'; readonly at: number; readonly result: FileRead }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly reason: string };

const tell = (message: IntakeMessage) => {
  self.postMessage(message);
};

let sources: Promise<Sources> | null = null;

async function sourcesAt(address: string, cMaps: string): Promise<Sources> {
  const divisions = (await (await fetched(address)).json()) as Divisions;
  return {
    index: indexDivisions(divisionList(divisions)),
    places: placeFinder(divisions),
    cMaps: cMapsAt(cMaps),
  };
}

/** Forwards each file to the reader and what it holds back, one file at a time. */
async function forward({ files, divisions, cMaps }: IntakeTask): Promise<void> {
  try {
    sources ??= sourcesAt(divisions, cMaps);
    const known = await sources;
    for (const [at, { path, file }] of files.entries()) {
      tell({ type: 'begun', at });
      const open = async () => new Uint8Array(await file.arrayBuffer());
      for await (const result of readFile(path, open, known)) tell({ type: 'read', at, result });
    }
    tell({ type: 'done' });
  } catch (reason) {
    tell({ type: 'failed', reason: reason instanceof Error ? reason.message : String(reason) });
  }
}

self.onmessage = (event: MessageEvent<IntakeTask>) => void forward(event.data);
