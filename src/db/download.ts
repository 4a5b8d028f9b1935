import { EngineFailure } from './failure';

/** A file as the build ships it: compressed, under a name that hosts leave alone. */
export interface Download {
  readonly url: string;
  readonly compression: 'gzip' | 'brotli';
  /** Size as shipped, for the progress; 0 where unknown. */
  readonly bytes: number;
  /** True where the first bytes are those of the file uncompressed. */
  readonly isPlain: (head: Uint8Array) => boolean;
}

export interface DownloadOptions {
  readonly onProgress: (fraction: number) => void;
  readonly signal: AbortSignal;
  /** Milliseconds without a byte after which to give up. */
  readonly stall: number;
}

const HEAD_BYTES = 12;

const startsWith = (head: Uint8Array, ...magic: number[]) => magic.every((byte, i) => head[i] === byte);
const isGzip = (head: Uint8Array) => startsWith(head, 0x1f, 0x8b);

/** "\0asm": the start of every WebAssembly module. */
export const isWasm = (head: Uint8Array): boolean => startsWith(head, 0x00, 0x61, 0x73, 0x6d);

/** "DUCK" after a checksum of eight bytes: the start of every DuckDB file. */
export const isDuckdb = (head: Uint8Array): boolean => startsWith(head.subarray(8), 0x44, 0x55, 0x43, 0x4b);

async function request(url: string, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { signal });
  } catch (reason) {
    signal.throwIfAborted();
    throw new EngineFailure('network', `${url} could not be fetched`, reason);
  }
  if (!response.ok) throw new EngineFailure('network', `${url} answered ${response.status}`);
  return response;
}

type Reader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

/** Reads until there are enough bytes to tell what they are. */
async function readHead(reader: Reader): Promise<Uint8Array<ArrayBuffer>> {
  let head = new Uint8Array(0);
  while (head.length < HEAD_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    const longer = new Uint8Array(head.length + value.length);
    longer.set(head);
    longer.set(value, head.length);
    head = longer;
  }
  return head;
}

/** What remains of a reader after its head, as a stream again. */
function rejoined(head: Uint8Array<ArrayBuffer>, reader: Reader, onbytes: (bytes: number) => void) {
  onbytes(head.length);
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(head),
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (done) {
        controller.close();
        return;
      }
      onbytes(value.length);
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** Calls back once `limit` milliseconds pass without `alive`. */
function stallTimer(limit: number, onstall: () => void) {
  let timer = setTimeout(onstall, limit);
  return {
    alive: () => {
      clearTimeout(timer);
      timer = setTimeout(onstall, limit);
    },
    stop: () => clearTimeout(timer),
  };
}

function inflated(
  file: Download,
  head: Uint8Array,
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  // A host that knows the file for compressed may say so, and the browser has inflated it by now.
  if (file.isPlain(head)) return stream;
  if (file.compression === 'gzip' && !isGzip(head))
    throw new EngineFailure('wrong-mime', `${file.url} isn't what was deployed`);
  // The formats that TypeScript knows lack brotli as yet.
  return stream.pipeThrough(new DecompressionStream(file.compression as CompressionFormat));
}

/**
 * Fetches a file and inflates it as it comes. Rejects with an `EngineFailure` (network, wrong-mime,
 * timeout), or with the signal's reason once that aborts.
 */
export async function download(file: Download, options: DownloadOptions): Promise<Blob> {
  const stalled = new AbortController();
  const signal = AbortSignal.any([options.signal, stalled.signal]);
  const timer = stallTimer(options.stall, () => {
    stalled.abort(new EngineFailure('timeout', `${file.url}: nothing came for ${options.stall} ms`));
  });
  let loaded = 0;
  const onbytes = (bytes: number) => {
    timer.alive();
    loaded += bytes;
    // Where the host says the file is encoded, more bytes come than were shipped.
    if (file.bytes > 0) options.onProgress(Math.min(1, loaded / file.bytes));
  };
  try {
    const response = await request(file.url, signal);
    if (!response.body) throw new EngineFailure('network', `${file.url} is empty`);
    const reader = response.body.getReader();
    const head = await readHead(reader);
    const blob = await new Response(inflated(file, head, rejoined(head, reader, onbytes))).blob();
    options.onProgress(1);
    return blob;
  } catch (reason) {
    signal.throwIfAborted();
    if (reason instanceof EngineFailure) throw reason;
    throw new EngineFailure('wrong-mime', `${file.url} could not be inflated`, reason);
  } finally {
    timer.stop();
  }
}
