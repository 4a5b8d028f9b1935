import type { Issue } from '../model/report';
import type { Document } from './document';

/** A document, or why there is none; exactly one of the two. */
export type Reading =
  { readonly document: Document; readonly issue: null } | { readonly document: null; readonly issue: Issue };

/** A reading that gives no document, and says why and what to do. */
export const refuse = (code: string, zh: string, en: string): Reading => ({
  document: null,
  issue: { code, message: { zh, en } },
});
