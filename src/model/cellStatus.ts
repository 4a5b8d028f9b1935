import type { Report } from './report';

/** Statuses of cells as one text, "id:status" separated by spaces; '' where there is none. */
export const writeStatuses = (status: Report['status']): string =>
  Object.entries(status)
    .map(([id, each]) => `${id}:${each}`)
    .join(' ');
