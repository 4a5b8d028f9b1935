import type { Body } from '../../model/body';
import type { Report } from '../../model/report';
import { BodyNumbers } from '../bodyNumbers';
import type { Cell, Columns } from '../database';
import { withKnownBodies } from '../ownReports';
import { ownTable } from '../ownTable';
import type { Sql } from '../sql/sql';
import { join, name, sql } from '../sql/sql';

/** The name under which the reader's own reports stand in the console. */
export const OWN_REPORTS = 'own_reports';

/** What `bodies` tells of published reports; own reports say it themselves, as their bodies may not be there. */
const OF_BODY: Readonly<Record<string, (body: Body) => Cell>> = {
  body: (body) => body.name,
  province: (body) => body.province,
  city: (body) => body.city,
  county: (body) => body.county,
};

/** The columns of `own_reports` that `reports` doesn't have. */
export const OWN_COLUMNS: readonly string[] = Object.keys(OF_BODY);

/** The reader's reports in columns, with the names of their bodies. `published` are the catalog's bodies. */
export async function ownColumns(published: readonly Body[], reports: readonly Report[]): Promise<Columns> {
  const byId = new Map(published.map((body) => [body.id, body]));
  const own = withKnownBodies(reports, (id) => byId.get(id));
  const numbers = new BodyNumbers(published, own);
  const table = await ownTable(own, (id) => numbers.numberOf(id));
  const ofBody = Object.entries(OF_BODY).map(
    ([id, cell]) => [id, own.map(({ body }) => cell(body))] as const,
  );
  return { rows: own.length, columns: { ...table.columns, ...Object.fromEntries(ofBody) } };
}

const isWhole = (cell: Cell) => cell === null || (Number.isInteger(cell) && Math.abs(Number(cell)) < 2 ** 31);

/** As `reports` has it: whole numbers as such, lest 12 be written 12.0. */
function typed(id: string, cells: ArrayLike<Cell>): Sql {
  return Array.from(cells).every(isWhole) ? sql`${name(id)}::INTEGER AS ${name(id)}` : name(id);
}

/** Makes `own_reports`, with all the columns of `reports`, out of a table `staged` of the columns given. */
export const ownReportsSql = ({ columns }: Columns, staged: string): Sql =>
  sql`CREATE OR REPLACE TABLE memory.main.${name(OWN_REPORTS)} AS
    (FROM data.reports LIMIT 0) UNION ALL BY NAME
    SELECT ${join(Object.entries(columns).map(([id, cells]) => typed(id, cells)))} FROM ${name(staged)}`;
