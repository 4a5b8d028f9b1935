import { messageOf } from '../model/messageOf';
import type { Choice } from '../export/format';
import { observationsOfReport } from '../export/fromReports';
import type { Observation } from '../export/observation';
import type { About, Prepared, Size } from '../export/write';
import { prepared, sizeOf, write } from '../export/write';
import type { Report } from '../model/report';
import type { Divisions } from '../read/divisions';
import { placeFinder } from '../read/divisions';
import { readReportsCsv } from '../read/reportsCsv';
import { fetched } from './fetched';

/** What the worker is asked: to hold numbers, or all published reports beside the reader's own; then to weigh or to write them. */
export type ExportTask =
  | { readonly type: 'take'; readonly observations: readonly Observation[] }
  | {
      readonly type: 'load';
      readonly own: readonly Report[];
      /** Addresses of the reports' CSV and of the national list. */
      readonly csv: string;
      readonly divisions: string;
    }
  | { readonly type: 'size'; readonly choice: Choice; readonly about: About }
  | { readonly type: 'write'; readonly choice: Choice; readonly about: About };

/** What it says: one answer a task (but for `written` rows, which come in between). */
export type ExportMessage =
  | { readonly type: 'held'; readonly values: number }
  | { readonly type: 'size'; readonly size: Omit<Size, 'file'>; readonly isExact: boolean }
  | { readonly type: 'written'; readonly rows: number; readonly of: number }
  | { readonly type: 'file'; readonly file: Blob }
  | { readonly type: 'failed'; readonly reason: string };

const tell = (message: ExportMessage) => {
  self.postMessage(message);
};

const held: Observation[] = [];
/** The last layout and file: what was written to be weighed needn't be written again. */
let last: { readonly shape: string; readonly what: Prepared } | null = null;
let weighed: { readonly key: string; readonly file: Blob | null } | null = null;

async function load({ own, csv, divisions }: Extract<ExportTask, { type: 'load' }>): Promise<void> {
  const [list, bytes] = await Promise.all([
    fetched(divisions).then((response) => response.json() as Promise<Divisions>),
    fetched(csv).then((response) => response.arrayBuffer()),
  ]);
  const { reports } = readReportsCsv(new Uint8Array(bytes), {
    origin: 'published',
    places: placeFinder(list),
  });
  for (const report of [...reports, ...own])
    for (const observation of observationsOfReport(report)) held.push(observation);
}

function laidOut({ shape }: Choice, about: About): Prepared {
  if (last?.shape !== shape) last = { shape, what: prepared(held, shape, about) };
  return last.what;
}

async function size(choice: Choice, about: About): Promise<void> {
  const { file, ...rest } = await sizeOf(laidOut(choice, about), choice);
  weighed = { key: JSON.stringify(choice), file };
  tell({ type: 'size', size: rest, isExact: file !== null });
}

async function file(choice: Choice, about: About): Promise<void> {
  if (weighed?.file && weighed.key === JSON.stringify(choice)) {
    tell({ type: 'file', file: weighed.file });
    return;
  }
  const what = laidOut(choice, about);
  let rows = 0;
  const told = (more: number) => {
    rows += more;
    tell({ type: 'written', rows, of: what.table.count });
  };
  tell({ type: 'file', file: await write(what, choice, told) });
}

async function work(task: ExportTask): Promise<void> {
  try {
    if (task.type === 'size') await size(task.choice, task.about);
    else if (task.type === 'write') await file(task.choice, task.about);
    else {
      if (task.type === 'take') held.push(...task.observations);
      else await load(task);
      last = null;
      tell({ type: 'held', values: held.length });
    }
  } catch (reason) {
    tell({ type: 'failed', reason: messageOf(reason) });
  }
}

self.onmessage = (event: MessageEvent<ExportTask>) => void work(event.data);
