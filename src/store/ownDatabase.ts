import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { Mark } from '../model/mark';
import type { Kept, PackedKept } from '../model/kept';
import { unpackKept } from '../model/kept';
import type { OwnReport } from '../model/own';
import { Writes } from './writes';

/** Reports to put in place of those of their ids, what is kept beside new ones, and ids to forget. */
export interface Commit {
  readonly put: readonly OwnReport[];
  readonly kept?: readonly (readonly [id: string, kept: PackedKept])[];
  readonly forget?: readonly string[];
}

/** The reader's own dataset, where it outlasts the page. */
export interface OwnDatabase {
  /** All reports. */
  load(): Promise<readonly OwnReport[]>;
  /** What is kept beside a report; null where nothing is. */
  kept(id: string): Promise<Kept | null>;
  /** Begins at once and writes all of it or nothing, even where the page is left meanwhile. Rejects with a `StoreFailure` where the browser takes no more. */
  commit(commit: Commit): Promise<void>;
  /** Marks on failing checks. */
  loadMarks(): Promise<readonly Mark[]>;
  /** Puts marks in place of those of their keys and forgets keys. Rejects as `commit` does. */
  commitMarks(put: readonly Mark[], forget: readonly string[]): Promise<void>;
  /** Calls `listener` when another tab (or connection) has written; returns the way to stop. */
  follow(listener: () => void, what?: Written): () => void;
}

/** What a message between tabs says was written. */
type Written = 'reports' | 'marks';

export type StoreFailureCode = 'denied' | 'full' | 'newer' | 'unknown';

/** Why the browser's storage can't be used: not allowed, full, written by a newer version of the page. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
  readonly code: StoreFailureCode;
  constructor(code: StoreFailureCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

const CODES: Readonly<Record<string, StoreFailureCode>> = {
  QuotaExceededError: 'full',
  SecurityError: 'denied',
  InvalidStateError: 'denied',
  NotAllowedError: 'denied',
  VersionError: 'newer',
};

function failureOf(reason: unknown): StoreFailure {
  if (reason instanceof StoreFailure) return reason;
  const { name = '', message = String(reason) } = reason as { name?: string; message?: string };
  return new StoreFailure(CODES[name] ?? 'unknown', message);
}

interface Schema extends DBSchema {
  reports: { key: string; value: OwnReport };
  kept: { key: string; value: PackedKept | Kept };
  marks: { key: string; value: Mark };
}

const NAME = 'gongkai';
/** Raised when what is stored changes its shape, with a step in `upgrade` for the shape before. */
const VERSION = 3;

/** A database that gives way to a newer version of the page in another tab, and tells so. */
async function open(gaveWay: () => void): Promise<IDBPDatabase<Schema>> {
  const database = await openDB<Schema>(NAME, VERSION, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('reports', { keyPath: 'id' });
        db.createObjectStore('kept');
      }
      if (from < 2) db.createObjectStore('marks', { keyPath: 'key' });
      // 3 keeps documents as bytes; those from before stay as they are, and both are read.
    },
    blocking: () => {
      gaveWay();
      database.close();
    },
  });
  return database;
}

/** Reports read at a time: all at once would hold the page up. */
const STEP = 200;

async function inSteps(database: IDBPDatabase<Schema>): Promise<readonly OwnReport[]> {
  const reports: OwnReport[] = [];
  let range: IDBKeyRange | null = null;
  for (;;) {
    const more: OwnReport[] = await database.getAll('reports', range, STEP);
    reports.push(...more);
    const last = more.at(-1);
    if (!last || more.length < STEP) return reports;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

/** Opens the browser's storage for the reader's dataset. Rejects with a `StoreFailure` where there is none to be had. */
export async function openOwnDatabase(): Promise<OwnDatabase> {
  // A browser may withhold storage altogether, whatever the types say.
  if (!('indexedDB' in globalThis)) throw new StoreFailure('denied', 'no indexedDB');
  let gaveWay = false;
  const database = await open(() => (gaveWay = true)).catch((reason: unknown) => {
    throw failureOf(reason);
  });
  const writes = new Writes();
  addEventListener('pagehide', () => writes.hurry());
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') writes.hurry();
  });
  const channel = new BroadcastChannel(NAME);
  const tell = (what: Written) => channel.postMessage(what);
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (reason) {
      if (gaveWay) throw new StoreFailure('newer', String(reason));
      throw failureOf(reason);
    }
  };
  return {
    load: () => guarded(() => inSteps(database)),
    kept: (id) =>
      guarded(async () => {
        const kept = await database.get('kept', id);
        return kept ? unpackKept(kept) : null;
      }),
    commit: ({ put, kept = [], forget = [] }) =>
      guarded(async () => {
        await writes.write(() => {
          const transaction = database.transaction(['reports', 'kept'], 'readwrite');
          const reports = transaction.objectStore('reports');
          const beside = transaction.objectStore('kept');
          return {
            transaction,
            writes: [
              ...put.map((report) => () => reports.put(report)),
              ...kept.map(
                ([id, value]) =>
                  () =>
                    beside.put(value, id),
              ),
              ...forget.flatMap((id) => [() => reports.delete(id), () => beside.delete(id)]),
            ],
          };
        });
        tell('reports');
      }),
    loadMarks: () => guarded(() => database.getAll('marks')),
    commitMarks: (put, forget) =>
      guarded(async () => {
        await writes.write(() => {
          const transaction = database.transaction('marks', 'readwrite');
          const { store } = transaction;
          return {
            transaction,
            writes: [
              ...put.map((mark) => () => store.put(mark)),
              ...forget.map((key) => () => store.delete(key)),
            ],
          };
        });
        tell('marks');
      }),
    follow: (listener, what = 'reports') => {
      const heard = ({ data }: MessageEvent<unknown>) => {
        if (data === what) listener();
      };
      channel.addEventListener('message', heard);
      return () => channel.removeEventListener('message', heard);
    },
  };
}
