import { spawn } from 'node:child_process';

/*
 * `npm run check`: every `npm run check:…`, two at a time, the longest first. What one says is shown when it is over;
 * the others go on where one fails.
 */

const STEPS = ['lint', 'types', 'format', 'dead', 'imports', 'sizes'];
const AT_A_TIME = 2;

function check(step: string): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', `check:${step}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('close', (code) => {
      console.log(`${code === 0 ? '✓' : '✗'} ${step}`);
      process.stdout.write(said);
      if (code !== 0) process.exitCode = 1;
      resolve();
    });
  });
}

const waiting = [...STEPS];
async function next(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await check(step);
}
await Promise.all(Array.from({ length: AT_A_TIME }, next));
