/** Milliseconds of processor time that this process has used: a busy machine makes no test slower. */
export const cpuTime = () => process.cpuUsage().user / 1000;

/**
 * More processor time than any file may take, in milliseconds: ten times what the slowest takes, as another machine's
 * cores may be slow. What grows by the square of these files takes minutes. `npm run test:damage` holds files to 5 s.
 */
export const MOST_CPU_TIME = 30_000;
