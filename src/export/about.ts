import type { ColumnName } from '../i18n/exportText';
import { COLUMN_TEXTS } from '../i18n/exportText';
import type { Observation } from './observation';
import type { Cell, Column } from './table';

/** A column that says who, when or from where. */
export interface AboutColumn extends Column {
  readonly id: ColumnName;
  readonly cell: (observation: Observation) => Cell;
}

/** A column of a download under its name. */
export const column = (
  id: ColumnName,
  type: Column['type'],
  cell: (observation: Observation) => Cell,
): AboutColumn => ({ id, type, cell, label: COLUMN_TEXTS[id] });

/** '' says that nothing is known; a download leaves it empty. */
const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

function amongText({ among }: Observation): string | null {
  if (among === null) return null;
  return among.near === null ? orNull(among.bodies.join(' ')) : `near:${among.near}`;
}

/** Whose number it is, and when. */
export const WHOSE_COLUMNS: readonly AboutColumn[] = [
  column('body_id', 'text', ({ body }) => body?.id ?? null),
  column('body_code', 'text', ({ body }) => body?.code ?? null),
  column('body', 'text', ({ body }) => body?.name ?? null),
  column('level', 'text', ({ body, among }) => body?.level ?? among?.level ?? null),
  column('kind', 'text', ({ body, among }) => body?.kind ?? among?.kind ?? null),
  column('province', 'text', ({ body }) => orNull(body?.province)),
  column('city', 'text', ({ body }) => orNull(body?.city)),
  column('county', 'text', ({ body }) => orNull(body?.county)),
  column('area', 'text', ({ body, among }) => {
    if (body === null) return among?.area ?? null;
    return body.area === '0' ? null : body.area;
  }),
  column('among', 'text', amongText),
  column('year', 'integer', ({ years }) => years[0]),
  column('year_to', 'integer', ({ years }) => years[1]),
  column('origin', 'text', ({ origin }) => origin),
];

/** The report that it was read from. */
export const SOURCE_COLUMNS: readonly AboutColumn[] = [
  column('form', 'text', ({ source }) => source?.form ?? null),
  column('published', 'date', ({ source }) => source?.published ?? null),
  column('url', 'text', ({ source }) => orNull(source?.url)),
];
