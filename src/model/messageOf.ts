/** What something thrown says: an error's message, else itself as text. */
export const messageOf = (reason: unknown): string =>
  reason instanceof Error ? reason.message : String(reason);
