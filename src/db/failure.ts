/**
 * Why DuckDB didn't start.
 * no-wasm: the browser has no WebAssembly (with exceptions), or the page's policy forbids it.
 * wrong-mime: the host sent something else in place of the worker, the engine or the data.
 * out-of-memory: the browser gave no more. timeout: a stage took longer than its limit.
 * network: a file couldn't be fetched. too-new-file: the data are of a version that this page can't read.
 */
export type EngineFailureCode =
  'no-wasm' | 'wrong-mime' | 'out-of-memory' | 'timeout' | 'network' | 'too-new-file' | 'unknown';

export class EngineFailure extends Error {
  override readonly name = 'EngineFailure';
  constructor(
    readonly code: EngineFailureCode,
    detail: string,
    cause?: unknown,
  ) {
    super(detail, { cause });
  }
}

const SIGNS: readonly (readonly [EngineFailureCode, RegExp])[] = [
  ['out-of-memory', /out of memory|could not allocate|memory access out of bounds|allocation failed/iu],
  ['too-new-file', /storage version|newer version of DuckDB|version number/iu],
  ['no-wasm', /unsafe-eval|WebAssembly is not defined|Content Security Policy/iu],
  [
    'wrong-mime',
    /CompileError|magic word|MIME type|not a valid DuckDB database|checksum|corrupt|SyntaxError/iu,
  ],
  ['network', /failed to fetch|networkerror|load failed/iu],
];

/** What a thrown thing says of why DuckDB didn't start. Browsers and DuckDB give words alone to go by. */
export function asEngineFailure(reason: unknown): EngineFailure {
  if (reason instanceof EngineFailure) return reason;
  const detail = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
  const sign = SIGNS.find(([, words]) => words.test(detail));
  return new EngineFailure(sign?.[0] ?? 'unknown', detail, reason);
}
