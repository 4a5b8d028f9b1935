import type { Choice } from '../../export/format';
import type { Observation } from '../../export/observation';
import type { About, Size } from '../../export/write';
import type { Report } from '../../model/report';
import type { ExportMessage, ExportTask } from '../../worker/export.worker';
import { pageAddress } from '../browser';

type Said<T extends ExportMessage['type']> = Extract<ExportMessage, { type: T }>;

const cancelled = () => new DOMException('cancelled', 'AbortError');

/** Holds a view's numbers, or all of the data, in a worker, which weighs and writes them. One task at a time. */
export class Exporter {
  readonly #worker = new Worker(new URL('../../worker/export.worker.ts', import.meta.url), {
    type: 'module',
  });
  #reject: (reason: unknown) => void = () => undefined;

  /** Asks the worker and waits for its answer; rejects where it fails, or where the exporter is closed. */
  #ask<T extends ExportMessage['type']>(
    task: ExportTask,
    wanted: T,
    onrows: (rows: number, of: number) => void = () => undefined,
  ): Promise<Said<T>> {
    return new Promise((resolve, reject) => {
      this.#reject = reject;
      this.#worker.onmessage = ({ data }: MessageEvent<ExportMessage>) => {
        if (data.type === wanted) resolve(data as Said<T>);
        else if (data.type === 'written') onrows(data.rows, data.of);
        else if (data.type === 'failed') reject(new Error(data.reason));
      };
      this.#worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
      this.#worker.postMessage(task);
    });
  }

  /** Adds numbers to those held; gives how many there are. */
  async take(observations: readonly Observation[]): Promise<number> {
    return (await this.#ask({ type: 'take', observations }, 'held')).values;
  }

  /** Adds every figure of all published reports, and of the reader's own. */
  async load(own: readonly Report[]): Promise<number> {
    const csv = pageAddress('./data/downloads/reports.csv');
    const divisions = pageAddress('./data/divisions.json');
    return (await this.#ask({ type: 'load', own, csv, divisions }, 'held')).values;
  }

  /** How large a file of what is held gets. */
  async size(choice: Choice, about: About): Promise<Omit<Size, 'file'> & { readonly isExact: boolean }> {
    const { size, isExact } = await this.#ask({ type: 'size', choice, about }, 'size');
    return { ...size, isExact };
  }

  /** What is held as a file. */
  async write(choice: Choice, about: About, onrows: (rows: number, of: number) => void): Promise<Blob> {
    return (await this.#ask({ type: 'write', choice, about }, 'file', onrows)).file;
  }

  /** Ends the worker, whatever it is at; what was asked of it rejects with `AbortError`. */
  close(): void {
    this.#worker.terminate();
    this.#reject(cancelled());
  }
}
