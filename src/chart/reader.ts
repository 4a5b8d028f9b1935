import type { Component } from 'svelte';
import { getContext, setContext } from 'svelte';
import type { BodyId } from '../model/body';
import type { Lang } from '../model/text';
import type { Size } from './geometry';
import type { Reading } from './reading';
import type { trendReadings } from './trendReadings';

/** A drawing and what can be read of it. */
export interface Readable {
  readonly size: Size;
  readonly readings: readonly Reading[];
  /** What it is of, for the slider's name. */
  readonly label: string;
  readonly lang: Lang;
  readonly onpick?: ((body: BodyId) => void) | undefined;
  /** Bodies chosen: their readings say so. */
  readonly chosen?: readonly BodyId[] | undefined;
  /** Told what is being read, null where nothing is. */
  readonly onread: (reading: Reading | null) => void;
}

/** The code of reading point by point. */
export interface ReadingParts {
  readonly PointReading: Component<Readable>;
  /** What can be read of a trend; other charts know it as they are placed. */
  readonly trendReadings: typeof trendReadings;
}

/** What a page has its drawings be. */
export interface ReaderSettings {
  /** The author's words in place of the computed ones; empty for none. */
  readonly alt: string;
  /**
   * What reads them point by point. Null for pictures alone, with nothing to point at and no stop for the keyboard,
   * or as long as its code isn't there.
   */
  readonly reading: ReadingParts | null;
}

const KEY = Symbol('reader');

/** To be called while a component is set up; holds for the drawings in it. */
export const setReader = (settings: ReaderSettings): void => void setContext(KEY, settings);

/** What a drawing is to be. Undefined where no page set it: a picture alone. */
export const readerSettings = (): ReaderSettings | undefined => getContext(KEY);
