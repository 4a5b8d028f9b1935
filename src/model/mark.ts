/** What a reader made of a failing check: that it is so, or that it needs nothing. */
export const MARK_STATES = ['confirmed', 'dismissed'] as const;
export type MarkState = (typeof MARK_STATES)[number];

/** A reader's mark on a failing check, by the finding's key. It outlasts the report: read again, it finds it there. */
export interface Mark {
  readonly key: string;
  readonly state: MarkState;
  readonly note: string;
  /** ISO time of the last change. */
  readonly changed: string;
  /** The two sides as they stood when it was marked: other sides ask for another look. */
  readonly left: number | string | null;
  readonly right: number | string | null;
}
