/** Milliseconds of processor time that this process has used: a busy machine makes no test slower. */
export const cpuTime = () => process.cpuUsage().user / 1000;
