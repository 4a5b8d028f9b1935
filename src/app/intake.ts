import type { Incoming, Intake } from '../state/batch.svelte';
import { pageAddress } from './browser';
import type { IntakeMessage, IntakeTask } from '../worker/intake.worker';

/** Seconds without a word from the worker after which the file it is at is given up. */
const PATIENCE = 60;

/**
 * Files that the worker holds: the one it reads, and the next. For each that is handed over the page waits till
 * the browser has looked at it on the disk, so that many at once would hold it up.
 */
const AHEAD = 2;

type Told = Parameters<Intake['read']>[1];
/** How one worker's run ended: all read, or given up at a file. */
type End = { readonly gaveUpAt: number | null };

function runWorker(files: readonly Incoming[], told: Told, signal: AbortSignal): Promise<End> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../worker/intake.worker.ts', import.meta.url), { type: 'module' });
    let sent = 0;
    let at = 0;
    let timer = 0;
    const end = () => {
      clearTimeout(timer);
      worker.terminate();
    };
    const wait = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        end();
        resolve({ gaveUpAt: at });
      }, PATIENCE * 1000);
    };
    const fail = (reason: Error) => {
      end();
      reject(reason);
    };
    signal.addEventListener('abort', () => fail(new DOMException('cancelled', 'AbortError')));
    worker.onmessage = ({ data }: MessageEvent<IntakeMessage>) => {
      wait();
      if (data.type === 'begun') {
        at = data.at;
        told.begun(at);
      } else if (data.type === 'read') told.read(data.at, data.result);
      else if (data.type === 'failed') fail(new Error(data.reason));
      else if (data.at < files.length - 1) send();
      else {
        end();
        resolve({ gaveUpAt: null });
      }
    };
    worker.onerror = (event) => {
      // Out of memory, or a reader that broke the worker: the file is given up, the rest goes on.
      event.preventDefault();
      end();
      resolve({ gaveUpAt: at });
    };
    const send = () => {
      const next = files[sent];
      if (!next) return;
      const task: IntakeTask = {
        at: sent,
        ...next,
        divisions: pageAddress('./data/divisions.json'),
        cMaps: pageAddress('./cmaps/'),
      };
      sent += 1;
      worker.postMessage(task);
    };
    for (let ahead = 0; ahead < AHEAD; ahead++) send();
    wait();
  });
}

/** Reads in a worker, so that cancelling is ending it. A file that the worker chokes on is refused and the rest read by another. */
export const intake: Intake = {
  async read(files, told, signal) {
    let from = 0;
    while (from < files.length) {
      signal.throwIfAborted();
      const start = from;
      const shifted: Told = {
        begun: (at) => told.begun(start + at),
        read: (at, result) => told.read(start + at, result),
      };
      const { gaveUpAt } = await runWorker(files.slice(start), shifted, signal);
      if (gaveUpAt === null) return;
      const message = {
        zh: '读取时间过长或内存不足，已放弃此文件。请另存为 DOCX 或网页后再试。',
        en: 'Reading took too long or too much memory and was given up. Save it as DOCX or a web page and try again.',
      };
      const file = files[start + gaveUpAt]?.path ?? '';
      shifted.read(gaveUpAt, { kind: 'refused', file, issues: [{ code: 'given-up', message }] });
      from = start + gaveUpAt + 1;
    }
  },
};
