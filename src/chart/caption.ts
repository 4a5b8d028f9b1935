/** What stands around a chart in words. */
export interface Caption {
  readonly title: string;
  /** Unit, how it is counted, how many are known. */
  readonly subtitle: string;
  /** What is missing or not comparable, a sentence each. */
  readonly notes: readonly string[];
}

/** What a caption says besides the figures themselves: whom the view is about, in words. */
export interface Captioned<Q, S> {
  readonly question: Q;
  readonly series: S;
  readonly whose: string;
}
