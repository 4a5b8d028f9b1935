import { getContext, setContext } from 'svelte';

/** What is asked of the drawings on a page that shows another's: nothing of them, unless it is set. */
export interface ReaderSettings {
  /** The author's words in place of the computed ones; empty for none. */
  readonly alt: string;
  /** A picture alone: nothing to point at, no stop for the keyboard. */
  readonly still: boolean;
}

const KEY = Symbol('reader');

/** To be called while a component is set up; holds for the drawings in it. */
export const setReader = (settings: ReaderSettings): void => void setContext(KEY, settings);

/** What a drawing is asked for; undefined on the page itself. */
export const readerSettings = (): ReaderSettings | undefined => getContext(KEY);
