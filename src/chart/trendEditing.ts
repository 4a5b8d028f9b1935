import type { ChartEdit } from '../model/noEdit';
import { NO_EDIT } from '../model/noEdit';
import type { NameIn } from './editWords';
import type { DrawnPage } from './trendDrawn';

/** What a link's author changed of a trend, and what is said of that. */
export interface TrendEditing {
  readonly edit: ChartEdit;
  /** So that nobody takes it for the page's own words. */
  readonly notes: (drawn: DrawnPage, title: string, nameIn: NameIn, officialIn: NameIn) => readonly string[];
  /** The words of the annotations that have but a number in the chart (from 1). */
  readonly numberedNotes: (
    drawn: DrawnPage,
    nameIn: NameIn,
    numbered: ReadonlySet<number>,
  ) => readonly string[];
  /** Every annotation in words, with its number and where it stands. */
  readonly said: (nameIn: NameIn) => readonly string[];
  readonly nameWas: (name: string, was: string) => string;
}

/** A trend as it is. */
export const NOT_EDITED: TrendEditing = {
  edit: NO_EDIT,
  notes: () => [],
  numberedNotes: () => [],
  said: () => [],
  nameWas: (name) => name,
};
