import { EngineFailure } from './failure';

/** Rejects as soon as `signal` aborts, with its reason. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Rejects with a `timeout` failure where `promise` takes longer than `limit`, in milliseconds. */
export function within<T>(promise: Promise<T>, limit: number, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new EngineFailure('timeout', `${what} took longer than ${limit} ms`));
    }, limit);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
