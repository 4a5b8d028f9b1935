/** A text at a line's point, or (`line` is null) at a year. */
export interface Annotation {
  readonly year: number;
  /** A line's id (a body's, or a group's), or null. */
  readonly line: string | null;
  readonly text: string;
}

/** What the author of a link changed of a chart. Plain text throughout; an empty title or note is the chart's own. */
export interface ChartEdit {
  /** The chart that it was made for, as `subjectOf` has it: of another one its words may be untrue. */
  readonly subject: string;
  readonly title: string;
  readonly note: string;
  /** Ids of the lines that stand out, in the order of their colours; none leaves all as they are. */
  readonly highlighted: readonly string[];
  /** True where the other lines are hidden. */
  readonly alone: boolean;
  readonly names: ReadonlyMap<string, string>;
  readonly annotations: readonly Annotation[];
}

export const NO_EDIT: ChartEdit = {
  subject: '',
  title: '',
  note: '',
  highlighted: [],
  alone: false,
  names: new Map(),
  annotations: [],
};
