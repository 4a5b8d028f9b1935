import type { Issue } from '../model/report';
import type { Document } from './document';

/**
 * A document, or why there is none; exactly one of the two. `notes` say what in the file was not read,
 * though the rest was.
 */
export type Reading =
  | { readonly document: Document; readonly issue: null; readonly notes?: readonly Issue[] }
  | { readonly document: null; readonly issue: Issue };
