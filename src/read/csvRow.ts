import type { CellStatus } from '../model/cell';
import type { FigureId } from '../model/figures';
import { figure, FIGURE_IDS } from '../model/figures';
import type { Form } from '../model/form';
import { FIRST_YEAR, FORMS, LAST_YEAR, formOfYear } from '../model/form';
import { SUBTOTALS } from '../model/indicators';
import type { Evidence, Origin, Report } from '../model/report';
import type { Text } from '../model/text';
import type { CellProblem } from './csvBody';
import { readBody } from './csvBody';
import { readDate, readNumber, readStatuses, readYear } from './csvCells';
import type { ReportColumn } from './csvColumns';
import type { CsvProblemCode } from './csvProblem';
import type { PlaceFinder } from './divisions';

/** A row's cells by column, trimmed; '' where the column is missing. */
export type RowCells = (column: ReportColumn) => string;

/** What a row needs beside its cells. `report` takes what is wrong. */
export interface RowContext {
  readonly origin: Origin;
  readonly places: PlaceFinder | null;
  readonly report: (problem: CellProblem) => void;
}

const EVIDENCE: readonly Evidence[] = ['narrative', 'table', 'both'];

function add(
  { report }: RowContext,
  severity: 'error' | 'warning',
  code: CsvProblemCode,
  column: ReportColumn,
  value: string,
  message: Text,
): void {
  report({ column, value, code, severity, message });
}

function readForm(cell: RowCells, year: number, context: RowContext): Form {
  const text = cell('form');
  const ofYear = formOfYear(year) ?? '2019';
  const form = FORMS.find((each) => each === String(readYear(text) ?? ''));
  if (text !== '' && form === undefined) {
    add(context, 'error', 'bad_form', 'form', text, {
      zh: `表格版本须为 2019 或 2021；已按年度作 ${ofYear}`,
      en: `form must be 2019 or 2021; taken as ${ofYear}, the year's`,
    });
  }
  return form ?? ofYear;
}

function readPublished(cell: RowCells, context: RowContext): string | null {
  const text = cell('published');
  const date = text === '' ? null : readDate(text);
  if (text !== '' && date === null) {
    add(context, 'error', 'bad_date', 'published', text, {
      zh: '不是日期；请写作 2021-01-25',
      en: 'not a date; write it as 2021-01-25',
    });
  }
  return date;
}

/** Only web addresses: anything else would become a link of unknown effect. */
function readUrl(cell: RowCells, context: RowContext): string {
  const text = cell('url');
  if (text === '' || (/^https?:\/\//iu.test(text) && URL.canParse(text))) return text;
  add(context, 'warning', 'bad_url', 'url', text, {
    zh: '网址须以 http:// 或 https:// 开头；未采用',
    en: 'an address starts with http:// or https://; not used',
  });
  return '';
}

function readEvidence(cell: RowCells, context: RowContext): Evidence {
  const text = cell('evidence');
  const evidence = EVIDENCE.find((each) => each === text);
  if (text !== '' && evidence === undefined) {
    add(context, 'warning', 'bad_evidence', 'evidence', text, {
      zh: `须为 ${EVIDENCE.join('、')} 之一；已作 table`,
      en: `must be one of ${EVIDENCE.join(', ')}; taken as table`,
    });
  }
  return evidence ?? 'table';
}

/** Subtotals may be given on either form: prose states them, whatever the form prints. */
const isSubtotal = (id: FigureId) => (id.split('__')[0] ?? '') in SUBTOTALS || id === 'suits_total';

function readFigures(cell: RowCells, form: Form, context: RowContext) {
  const values: Partial<Record<FigureId, number>> = {};
  const status: Partial<Record<FigureId, CellStatus>> = {};
  for (const id of FIGURE_IDS) {
    const text = cell(id);
    const number = readNumber(text);
    if (number.value === null) {
      if (number.status !== 'not_collected') status[id] = number.status;
      if (number.status !== 'unread') continue;
      add(context, 'error', 'bad_number', id, text, {
        zh: '不是数字；此格作未知。请只写数字，不带单位和文字',
        en: 'not a number; the cell counts as unknown. Write the figure alone, without unit or words',
      });
      continue;
    }
    values[id] = number.value;
    if (!figure(id).forms.includes(form) && !isSubtotal(id)) {
      add(context, 'warning', 'not_on_form', id, text, {
        zh: `${form} 年表格没有此项；数值保留，请核对表格版本`,
        en: `the ${form} form has no such figure; kept, check the form`,
      });
    }
  }
  return { values, status };
}

const KNOWN_STATUSES: readonly CellStatus[] = ['read', 'placed', 'collected'];

/** Lays the exceptions of `cell_status` over what the cells themselves told. */
function mergeStatuses(cell: RowCells, figures: ReturnType<typeof readFigures>, context: RowContext): void {
  const { statuses, bad } = readStatuses(cell('cell_status'));
  for (const entry of bad) {
    add(context, 'error', 'bad_status', 'cell_status', entry, {
      zh: '须写作“列名:状态”，如 app_new__total:blank；未采用',
      en: 'write column:status, as app_new__total:blank; not used',
    });
  }
  for (const [id, status] of statuses) {
    const isKnown = figures.values[id] !== undefined;
    if (status !== 'edited' && isKnown !== KNOWN_STATUSES.includes(status)) {
      add(context, 'error', 'bad_status', 'cell_status', `${id}:${status}`, {
        zh: isKnown ? '此格有数值，状态与之不符；未采用' : '此格没有数值，状态与之不符；未采用',
        en: isKnown
          ? 'the cell has a value, which the status denies; not used'
          : 'the cell has no value, which the status asserts; not used',
      });
    } else if (figures.status[id] !== 'unread') {
      const isDefault = status === 'collected' || status === 'not_collected';
      if (!isDefault) figures.status[id] = status;
    }
  }
}

/** The report of a row; null where it names no body or no year of fixed form, and the row is lost. */
export function readRow(cell: RowCells, context: RowContext): Report | null {
  const name = cell('body');
  const year = readYear(cell('year'));
  if (name === '') {
    add(context, 'error', 'missing_body', 'body', '', {
      zh: '没有机构名称；此行略去',
      en: 'no name of a body; the row is left out',
    });
  }
  if (year === null || year < FIRST_YEAR || year > LAST_YEAR) {
    add(context, 'error', 'bad_year', 'year', cell('year'), {
      zh: `报告年度须为 ${FIRST_YEAR} 至 ${LAST_YEAR} 的四位数；此行略去`,
      en: `the year must be four digits from ${FIRST_YEAR} to ${LAST_YEAR}; the row is left out`,
    });
    return null;
  }
  if (name === '') return null;
  const body = readBody(
    {
      body_code: cell('body_code'),
      level: cell('level'),
      province: cell('province'),
      city: cell('city'),
      county: cell('county'),
      body: name,
      kind: cell('kind'),
    },
    context.places,
    context.report,
  );
  const form = readForm(cell, year, context);
  const figures = readFigures(cell, form, context);
  mergeStatuses(cell, figures, context);
  return {
    body,
    year,
    form,
    published: readPublished(cell, context),
    url: readUrl(cell, context),
    evidence: readEvidence(cell, context),
    origin: context.origin,
    ...figures,
    procurementPrinted: cell('procurement_amount_printed') || null,
  };
}
