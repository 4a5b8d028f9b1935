import { expect, test } from 'vitest';
import { startFetched } from '../../src/app/startFetched';

/** Says what was started and stopped, in turn. */
function told(fetched: Promise<string>) {
  const log: string[] = [];
  const stop = startFetched(fetched, (part) => {
    log.push(`${part} on`);
    return () => log.push(`${part} off`);
  });
  return { log, stop };
}

test('what has come is started, and stopped at once', async () => {
  const { log, stop } = told(Promise.resolve('part'));
  await Promise.resolve();
  expect(log).toEqual(['part on']);
  stop();
  expect(log).toEqual(['part on', 'part off']);
});

test('what comes after the stop is never started', async () => {
  const { log, stop } = told(Promise.resolve('part'));
  stop();
  await Promise.resolve();
  expect(log).toEqual([]);
});

test('what can’t be fetched starts nothing, and can be stopped', async () => {
  const { log, stop } = told(Promise.reject(new Error('away')));
  await Promise.resolve();
  stop();
  expect(log).toEqual([]);
});
