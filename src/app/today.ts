/** The day by the world's clock ("2026-11-27"), for files' names and for what is dated. */
export const today = (): string => new Date().toISOString().slice(0, 10);
