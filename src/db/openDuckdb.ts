import { AsyncDuckDB, getPlatformFeatures, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { brotli, gzip } from 'virtual:duckdb-wasm';
import type { Database } from '../query/database';
import type { StreamingConnection } from './connection';
import { databaseOn } from './connection';
import type { Download } from './download';
import { download, isDuckdb, isWasm } from './download';
import { asEngineFailure, EngineFailure } from './failure';
import { untilAborted, within } from './limit';
import type { EngineSettings } from './prepare';
import { attachData, DATA_FILE, PAGE_SETTINGS } from './prepare';

/** wasm: the engine is downloaded. data: so is the database. compile: the engine starts. attach: the data are opened. */
export type EngineStage = 'wasm' | 'data' | 'compile' | 'attach';

export interface OpenOptions {
  /** Address of the gzipped database, as `writeDuckdb` writes it. */
  readonly dataUrl: string;
  /** The catalog's version; the database must be of the same. */
  readonly version: string;
  /** Told the stage and how far it is, 0 to 1. */
  readonly onProgress?: (stage: EngineStage, fraction: number) => void;
  readonly signal?: AbortSignal;
  /** Limits in milliseconds: of a download without a byte, of starting the engine, of opening the data. */
  readonly timeouts?: Partial<Timeouts>;
}

interface Timeouts {
  readonly stall: number;
  readonly compile: number;
  readonly attach: number;
}

const TIMEOUTS: Timeouts = { stall: 30_000, compile: 60_000, attach: 60_000 };

function takesBrotli(): boolean {
  try {
    return new DecompressionStream('brotli' as CompressionFormat) instanceof DecompressionStream;
  } catch {
    return false;
  }
}

const engineFile = (): Download =>
  takesBrotli()
    ? { ...brotli, compression: 'brotli', isPlain: isWasm }
    : { ...gzip, compression: 'gzip', isPlain: isWasm };

async function checkPlatform(): Promise<void> {
  if (typeof WebAssembly === 'undefined') throw new EngineFailure('no-wasm', 'no WebAssembly');
  const { wasmExceptions } = await getPlatformFeatures();
  if (!wasmExceptions) throw new EngineFailure('no-wasm', 'WebAssembly without exceptions');
}

/** Rejects once the worker fails. DuckDB-WASM forgets its pending requests then, and would wait for ever. */
function deathOf(worker: Worker): Promise<never> {
  const dead = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(
        event.message
          ? asEngineFailure(new Error(event.message))
          : new EngineFailure('wrong-mime', `${workerUrl} is no script`),
      );
    });
  });
  dead.catch(() => undefined);
  return dead;
}

/** The engine's module as an address that says what it is, whatever type the host gave the file. */
async function withEngine<T>(engine: Blob, use: (url: string) => Promise<T>): Promise<T> {
  const url = URL.createObjectURL(engine.slice(0, engine.size, 'application/wasm'));
  try {
    return await use(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** DuckDB in a worker of its own, as long as it lives. */
export interface Opened {
  readonly connection: StreamingConnection;
  /** Ends the worker, whatever it is at. */
  readonly close: () => Promise<void>;
  /** Rejects once the worker fails. */
  readonly dead: Promise<never>;
}

async function start(
  worker: Worker,
  signal: AbortSignal,
  options: OpenOptions,
  settings: EngineSettings,
): Promise<Opened> {
  const dead = deathOf(worker);
  const { onProgress = () => undefined } = options;
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const fetching = (stage: EngineStage) => ({
    onProgress: (fraction: number) => onProgress(stage, fraction),
    signal,
    stall: timeouts.stall,
  });
  const data = download(
    { url: options.dataUrl, compression: 'gzip', bytes: 0, isPlain: isDuckdb },
    fetching('data'),
  );
  // Awaited further down; until then a failure of the other must not leave this one unheard.
  data.catch(() => undefined);
  const engine = await download(engineFile(), fetching('wasm'));

  onProgress('compile', 0);
  const duckdb = new AsyncDuckDB(new VoidLogger(), worker);
  const alive = <T>(promise: Promise<T>, limit: number, what: string) =>
    untilAborted(within(Promise.race([promise, dead]), limit, what), signal);
  await withEngine(engine, (url) => alive(duckdb.instantiate(url), timeouts.compile, 'starting the engine'));
  onProgress('compile', 1);

  const bytes = new Uint8Array(await (await data).arrayBuffer());
  onProgress('attach', 0);
  const open = async () => {
    await duckdb.open({ query: { castBigIntToDouble: true } });
    await duckdb.registerFileBuffer(DATA_FILE, bytes);
    const connection = await duckdb.connect();
    await attachData(connection, options.version, settings);
    return connection;
  };
  const connection = await alive(open(), timeouts.attach, 'opening the data');
  onProgress('attach', 1);
  return { connection, close: () => duckdb.terminate(), dead };
}

/**
 * Starts DuckDB in a worker, with the published data attached and `settings` made and locked. Rejects with an
 * `EngineFailure`, or with the signal's reason once that aborts; nothing of it is left running then.
 */
export async function startDuckdb(options: OpenOptions, settings: EngineSettings): Promise<Opened> {
  options.signal?.throwIfAborted();
  const given = new AbortController();
  const signal = AbortSignal.any([given.signal, ...(options.signal ? [options.signal] : [])]);
  let worker: Worker | null = null;
  try {
    await checkPlatform();
    worker = new Worker(workerUrl);
    return await start(worker, signal, options, settings);
  } catch (reason) {
    given.abort();
    worker?.terminate();
    options.signal?.throwIfAborted();
    throw asEngineFailure(reason);
  }
}

/** The page's own database; rejects as `startDuckdb` does. */
export async function openDuckdb(options: OpenOptions): Promise<Database> {
  const { connection, close, dead } = await startDuckdb(options, PAGE_SETTINGS);
  return databaseOn(connection, close, dead);
}
