import { messageOf } from '../model/messageOf';
import type { FileRead, Sources } from '../intake/readFile';
import { readFile } from '../intake/readFile';
import { indexDivisions } from '../model/gazetteer';
import { divisionList } from '../read/divisionList';
import type { Divisions } from '../read/divisions';
import { placeFinder } from '../read/divisions';
import { cMapsAt } from '../read/pdf/cMaps';
import { fetched } from './fetched';

/** What the worker is given again and again: a file with the path it came by and its number, and the address of the national list. */
export interface IntakeTask {
  readonly at: number;
  readonly path: string;
  readonly file: Blob;
  readonly divisions: string;
  /** Folder of the character tables that some PDFs need. */
  readonly cMaps: string;
}

/** What the worker says: that a file is begun, what was in it, that it is done, or that nothing can be. */
export type IntakeMessage =
  | { readonly type: 'begun'; readonly at: number }
  | { readonly type: 'read'; readonly at: number; readonly result: FileRead }
  | { readonly type: 'done'; readonly at: number }
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

/** Forwards a file to the reader and what it holds back. */
async function forward({ at, path, file, divisions, cMaps }: IntakeTask): Promise<void> {
  try {
    sources ??= sourcesAt(divisions, cMaps);
    const known = await sources;
    tell({ type: 'begun', at });
    const open = async () => new Uint8Array(await file.arrayBuffer());
    for await (const result of readFile(path, open, known)) tell({ type: 'read', at, result });
    tell({ type: 'done', at });
  } catch (reason) {
    tell({ type: 'failed', reason: messageOf(reason) });
  }
}

/** Files are read one after another, however many have come. */
let turn = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<IntakeTask>) => {
  turn = turn.then(() => forward(data));
};
