import { createHash } from 'node:crypto';
import { CELL_STATUSES } from '../../src/model/cell';
import { KINDS, LEVELS } from '../../src/model/body';
import { FIRST_YEAR, FORMS, LAST_YEAR } from '../../src/model/form';
import { isFigureId, figure } from '../../src/model/figures';
import type { Text } from '../../src/model/text';
import type { Column } from '../../src/export/table';
import type { Version } from '../../src/query/changesFile';

/** A file of the package, by its path in it. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A table of the package: its files hold the same columns. */
export interface PackageTable {
  readonly name: string;
  readonly title: Text;
  readonly format: 'csv' | 'parquet';
  readonly file: PackageFile;
  readonly columns: readonly PackageColumn[];
  /** Empty where a cell of any key may be unknown. */
  readonly primaryKey: readonly string[];
  /** Path of a file of the package that holds the schema, where several tables share it; else it stands in the description. */
  readonly schemaPath?: string;
}

export interface PackageColumn extends Column {
  readonly description: Text;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const TYPES = { text: 'string', integer: 'integer', number: 'number', date: 'date' } as const;

const CONSTRAINTS: Readonly<Record<string, object>> = {
  body_id: { required: true },
  body: { required: true },
  level: { required: true, enum: LEVELS },
  kind: { required: true, enum: KINDS },
  year: { required: true, minimum: FIRST_YEAR, maximum: LAST_YEAR },
  form: { required: true, enum: FORMS },
  evidence: { enum: ['narrative', 'table', 'both'] },
  cell_status: { pattern: `([a-z0-9_]+:(${CELL_STATUSES.join('|')})( |$))*` },
};

/** Beside the standard's own properties: titles in both languages, and the unit of a figure. */
function field({ id, type, label, description }: PackageColumn) {
  const constraints = CONSTRAINTS[id];
  return {
    ...{ name: id, type: TYPES[type], title: label.zh, description: description.zh },
    ...{ title_en: label.en, description_en: description.en },
    ...(isFigureId(id) ? { unit: figure(id).unit } : {}),
    ...(constraints ? { constraints } : {}),
  };
}

const MEDIA = { csv: 'text/csv', parquet: 'application/vnd.apache.parquet' } as const;

/** What a table's columns are, by the Table Schema standard. */
export const tableSchema = ({
  columns,
  primaryKey,
}: Pick<PackageTable, 'columns' | 'primaryKey'>): object => ({
  ...{ fields: columns.map(field), missingValues: [''] },
  ...(primaryKey.length > 0 ? { primaryKey } : {}),
});

function resource(table: PackageTable) {
  const { name, title, format, file, schemaPath } = table;
  return {
    ...{ name, path: file.path, title: title.zh, title_en: title.en },
    ...{ type: 'table', format, mediatype: MEDIA[format] },
    // The first version's profile of tables is of CSV alone.
    ...(format === 'csv'
      ? {
          profile: 'tabular-data-resource',
          encoding: 'utf-8',
          dialect: { delimiter: ',', lineTerminator: '\r\n' },
        }
      : {}),
    ...{ bytes: file.bytes.length, hash: `sha256:${sha256(file.bytes)}` },
    schema: schemaPath ?? tableSchema(table),
  };
}

export const DATASET_NAME: Text = {
  zh: '公开：中国政府信息公开工作年度报告数据集',
  en: "Gongkai: annual reports on government information disclosure of China's administrative bodies",
};

export const DATASET_DESCRIPTION: Text = {
  zh: '各级行政机关政府信息公开工作年度报告中的数字，逐份注明来源网页。稀疏样本，不是普查；空格是未知，不是零。2019–2020 年与 2021 年以后的表式不同。',
  en: "Figures of the annual disclosure reports of China's administrative bodies, each with the page it was read from. A sparse sample, not a census; an empty cell is unknown, never zero. Reports on 2019 and 2020 use another form than those on 2021 and later.",
};

const LICENCE: Text = { zh: '公共记录中的事实。', en: 'Facts of public record.' };

/**
 * The description of the package by the Data Package standard (v1, with what v2 asks for too). It says when
 * the version was recorded, and nothing of when it was built: the same data give the same bytes.
 */
export function dataPackage(
  tables: readonly PackageTable[],
  version: string,
  recorded: Version | null,
): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'data-package',
    name: 'gongkai',
    id: `gongkai-${version}`,
    version,
    ...(recorded ? { created: `${recorded.date}T00:00:00Z` } : {}),
    ...{ title: DATASET_NAME.zh, title_en: DATASET_NAME.en },
    ...{ description: DATASET_DESCRIPTION.zh, description_en: DATASET_DESCRIPTION.en },
    licenses: [{ name: 'other-pd', title: LICENCE.en }],
    contributors: [{ title: 'Gongkai contributors', role: 'wrangler', roles: ['wrangler'] }],
    sources: [{ title: 'Annual disclosure reports; each row names its page in the column url' }],
    resources: tables.map(resource),
  };
}

/** The same for search engines: schema.org's `Dataset`, with addresses relative to the page. */
export function datasetMarkup(version: string, recorded: Version | null, years: readonly number[]): object {
  const download = (name: string, encodingFormat: string) => ({
    ...{ '@type': 'DataDownload', encodingFormat, contentUrl: `./data/package/${name}` },
  });
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    ...{ name: DATASET_NAME.zh, alternateName: DATASET_NAME.en },
    ...{ description: `${DATASET_DESCRIPTION.zh} ${DATASET_DESCRIPTION.en}` },
    ...{ url: './', version, inLanguage: ['zh-CN', 'en'], isAccessibleForFree: true },
    ...(recorded ? { dateModified: recorded.date } : {}),
    license: { '@type': 'CreativeWork', name: `${LICENCE.zh} ${LICENCE.en}` },
    creator: { '@type': 'Organization', name: 'Gongkai contributors' },
    temporalCoverage: `${years[0] ?? ''}/${years.at(-1) ?? ''}`,
    spatialCoverage: { '@type': 'Place', name: "People's Republic of China" },
    distribution: [download('reports.csv', MEDIA.csv), download('reports.parquet', MEDIA.parquet)],
  };
}
