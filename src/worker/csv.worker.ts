import type { Divisions } from '../read/divisions';
import { placeFinder } from '../read/divisions';
import type { CsvReading } from '../read/reportsCsv';
import { readReportsCsv } from '../read/reportsCsv';

/** What the worker is given: the file, and the address of the national list. */
export interface CsvTask {
  readonly file: File;
  readonly divisions: string;
}

/** What the worker says of it. */
export type CsvMessage =
  | { readonly type: 'progress'; readonly fraction: number }
  | ({ readonly type: 'done' } & CsvReading)
  | { readonly type: 'failed'; readonly reason: string };

const tell = (message: CsvMessage) => {
  self.postMessage(message);
};

async function fetchDivisions(address: string): Promise<Divisions> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return response.json() as Promise<Divisions>;
}

/**
 * Forwards a file to the reader and its result back; all work is the reader's. Bodies without a code
 * are found in the national list: without that list the file isn't read, since its bodies would not
 * meet the published ones.
 */
async function forward({ file, divisions }: CsvTask): Promise<void> {
  try {
    const [bytes, list] = await Promise.all([file.arrayBuffer(), fetchDivisions(divisions)]);
    const onprogress = (fraction: number) => tell({ type: 'progress', fraction });
    tell({
      type: 'done',
      ...readReportsCsv(new Uint8Array(bytes), { places: placeFinder(list), onprogress }),
    });
  } catch (reason) {
    tell({ type: 'failed', reason: reason instanceof Error ? reason.message : String(reason) });
  }
}

self.onmessage = (event: MessageEvent<CsvTask>) => void forward(event.data);
