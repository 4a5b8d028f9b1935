import type { CsvReading } from '../state/own.svelte';
import type { CsvMessage, CsvTask } from '../worker/csv.worker';

/** Reads each file in a worker of its own, so that cancelling is ending the worker. */
export const csvReading: CsvReading = {
  read: (file, onprogress, signal) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('../worker/csv.worker.ts', import.meta.url), { type: 'module' });
      const end = () => worker.terminate();
      signal.addEventListener('abort', () => {
        end();
        reject(new DOMException('cancelled', 'AbortError'));
      });
      worker.onmessage = ({ data }: MessageEvent<CsvMessage>) => {
        if (data.type === 'progress') {
          onprogress(data.fraction);
          return;
        }
        end();
        if (data.type === 'done') resolve(data);
        else reject(new Error(data.reason));
      };
      worker.onerror = (event) => {
        end();
        reject(new Error(event.message));
      };
      // Relative addresses would be the worker's, not the page's.
      const divisions = new URL('./data/divisions.json', document.baseURI).href;
      worker.postMessage({ file, divisions } satisfies CsvTask);
    }),
};
