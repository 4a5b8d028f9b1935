import { BESIDE_TEXTS } from '../i18n/exportText';
import { indicator, isIndicatorId } from '../model/indicators';
import type { Text } from '../model/text';
import { SOURCE_COLUMNS, WHOSE_COLUMNS } from './about';
import type { Observation } from './observation';
import type { Cell, Column, Table } from './table';

/** A wide column and what stands in it of an observation. */
interface Part {
  readonly name: keyof typeof BESIDE_TEXTS | 'value';
  readonly type: Column['type'];
  readonly cell: (observation: Observation) => Cell;
}

const VALUE: Part = { name: 'value', type: 'number', cell: ({ value }) => value };
const UNIT: Part = { name: 'unit', type: 'text', cell: ({ unit }) => unit };
const STATUS: Part = { name: 'status', type: 'text', cell: ({ status }) => status };
const KNOWN: Part = { name: 'known', type: 'integer', cell: ({ known }) => known };
const OF: Part = { name: 'of', type: 'integer', cell: ({ of }) => of };

/** A number of an indicator: its value, and what goes with it. */
interface Group {
  readonly name: string;
  readonly label: Text;
  readonly parts: readonly Part[];
}

const groupName = ({ indicator: id, statistic }: Observation) =>
  statistic === 'value' ? id : `${id}_${statistic}`;

function groupOf(observation: Observation): Group {
  const { indicator: id, statistic, unit, among } = observation;
  const { zh, en } = isIndicatorId(id) ? indicator(id).label : { zh: id, en: id };
  const beside = among === null ? (statistic === 'value' ? [STATUS] : []) : [KNOWN, OF];
  return {
    name: groupName(observation),
    label: statistic === 'value' ? { zh, en } : { zh: `${zh}（${statistic}）`, en: `${en} (${statistic})` },
    parts: [VALUE, ...(unit === '' ? [] : [UNIT]), ...beside],
  };
}

const besideLabel = (label: Text, name: keyof typeof BESIDE_TEXTS): Text => ({
  zh: `${label.zh}：${BESIDE_TEXTS[name].zh}`,
  en: `${label.en}: ${BESIDE_TEXTS[name].en}`,
});

const columnsOf = ({ name, label, parts }: Group): Column[] =>
  parts.map((part) =>
    part.name === 'value'
      ? { id: name, type: part.type, label }
      : { id: `${name}_${part.name}`, type: part.type, label: besideLabel(label, part.name) },
  );

/** What a row is of; the same number of it never stands twice. */
const keyOf = ({ body, among, years, origin }: Observation): string =>
  JSON.stringify([body?.id ?? among, years, origin]);

/** A row for each body (or scope), year and origin; for each indicator its value, unit, and status or count. */
export function wideTable(observations: readonly Observation[]): Table {
  const groups = new Map<string, Group>();
  const rows = new Map<string, Map<string, Observation>>();
  for (const observation of observations) {
    const name = groupName(observation);
    if (!groups.has(name)) groups.set(name, groupOf(observation));
    const key = keyOf(observation);
    const row = rows.get(key) ?? new Map<string, Observation>();
    if (row.size === 0) rows.set(key, row);
    row.set(name, observation);
  }
  const ordered = [...rows.values()];
  const listed = [...groups.values()];
  const about = [...WHOSE_COLUMNS, ...SOURCE_COLUMNS];
  const rowCells = (row: ReadonlyMap<string, Observation>): Cell[] => {
    const [first] = row.values();
    return [
      ...about.map(({ cell }) => (first ? cell(first) : null)),
      ...listed.flatMap(({ name, parts }) => {
        const found = row.get(name);
        return parts.map(({ cell }) => (found ? cell(found) : null));
      }),
    ];
  };
  return {
    columns: [...about, ...listed.flatMap(columnsOf)],
    count: ordered.length,
    rows: (from, to) => ordered.slice(from, to).map(rowCells),
  };
}
