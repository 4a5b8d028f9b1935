import type { FigureId } from '../model/figures';
import { figure } from '../model/figures';
import type { Form } from '../model/form';
import type { Issue } from '../model/report';

const issue = (code: string, zh: string, en: string, id?: FigureId): Issue => ({
  code,
  message: { zh, en },
  ...(id === undefined ? {} : { figure: id }),
});

export const duplicateRow = (id: FigureId): Issue =>
  issue(
    'duplicate-row',
    `“${figure(id).label.zh}”印了两次，数字不同，未采用。`,
    `“${figure(id).label.en}” is printed twice with different figures; neither is taken.`,
    id,
  );

export const extraRows = (row: string): Issue =>
  issue(
    'row-split',
    `表二“${row}”一行的标签另有文字（如分列的子项），其合计没有印出，未采用。`,
    `A row of table 2 (${row}) is labelled as a part of it; its total is not printed, so it stays unread.`,
  );

export const unclaimedFigures = (count: number, table: number): Issue =>
  issue(
    'unclaimed-figures',
    `表${'〇一二三四'.charAt(table)}中有 ${count} 行数字认不出是哪一项，未采用。`,
    `Table ${table}: ${count} row(s) of figures have no label that can be told; they are left out.`,
  );

export const unreadCells = (count: number): Issue =>
  issue(
    'unread-cells',
    `有 ${count} 个单元格有内容但读不准，留作未知。`,
    `${count} cell(s) hold something that could not be read for certain; they stay unknown.`,
  );

export const placedCells = (count: number): Issue =>
  issue(
    'placed-cells',
    `有 ${count} 个数字是按位置认定的（表头或标签不全）。`,
    `${count} figure(s) were placed by position (headings or labels incomplete).`,
  );

export const formYear = (form: Form, year: number): Issue =>
  issue(
    'form-year',
    `${year} 年的报告用了 ${form} 年版格式，与该年应用的格式不符；按所印格式读取。`,
    `The report on ${year} is printed on the ${form} form, which is not that year's; read as printed.`,
  );

export const formMixed = (): Issue =>
  issue('form-mixed', '两版格式的表头混用。', 'Headings of both forms are mixed.');

export const noTables = (): Issue =>
  issue(
    'no-tables',
    '没有找到三张统计表，只读了正文。',
    'None of the three tables was found; only the prose was read.',
  );

export const notReport = (): Issue =>
  issue(
    'not-a-report',
    '这不像是政府信息公开工作年度报告。',
    'This does not look like an annual report on government disclosure.',
  );

export const isNotice = (): Issue =>
  issue(
    'notice',
    '这是关于年度报告的通知，不是年度报告本身。',
    'A notice about annual reports, not a report itself.',
  );

export const noTitle = (): Issue =>
  issue(
    'no-title',
    '有统计表，但没有标题、机关名称和年度，不知是谁哪一年的报告。',
    'There are tables, but no title, body or year: whose report it is, and on which year, is unknown.',
  );

export const noYear = (): Issue =>
  issue('no-year', '没有找到报告的年度。', 'The year reported on was not found.');

export const beforeForm = (year: number): Issue =>
  issue(
    'before-2019',
    `这是 ${year} 年度的报告。2019 年以前的报告没有统一格式，不在本工具范围内。`,
    `A report on ${year}: before 2019 reports had no fixed form and are out of scope.`,
  );

export const futureYear = (year: number): Issue =>
  issue('year-impossible', `标题中的年度 ${year} 不可能。`, `The year in the title, ${year}, is impossible.`);

export const yearConflict = (title: number, period: number): Issue =>
  issue(
    'year-conflict',
    `标题为 ${title} 年，统计期限为 ${period} 年；以标题为准。`,
    `The title says ${title}, the statistical period ${period}; the title's is kept.`,
  );

export const bodyUnknown = (name: string): Issue =>
  issue(
    'body-unresolved',
    `“${name}”在全国区划名录中没有找到对应的机关。`,
    `“${name}” was not found in the national list of divisions.`,
  );

export const bodyAmbiguous = (name: string, candidates: readonly string[]): Issue =>
  issue(
    'body-ambiguous',
    `“${name}”有多处同名，文中没有写明在哪一处：${candidates.slice(0, 5).join('、')}${candidates.length > 5 ? '等' : ''}。`,
    `“${name}” is the name of ${candidates.length} bodies, and the text does not say which.`,
  );

export const bodyMissing = (): Issue =>
  issue('no-body', '没有找到机关名称。', 'The name of the body was not found.');

export const bodyEnding = (printed: string, listed: string): Issue =>
  issue(
    'body-ending',
    `所印名称“${printed}”在名录中为“${listed}”。`,
    `The printed name “${printed}” stands in the national list as “${listed}”.`,
  );

export const procurementUnit = (printed: string): Issue =>
  issue(
    'procurement-unit-unstated',
    `政府集中采购总金额“${printed}”没有写单位，不作换算。`,
    `The procurement amount “${printed}” is printed without a unit; it is not converted.`,
    'procurement_amount',
  );

export const procurementFromProse = (printed: string): Issue =>
  issue(
    'procurement-unit-from-prose',
    `政府集中采购总金额“${printed}”的单位取自正文中的同一数字。`,
    `The unit of the procurement amount “${printed}” was taken from the same figure in the prose.`,
    'procurement_amount',
  );

export const disclosedConflict = (values: readonly number[]): Issue =>
  issue(
    'disclosed-total-conflict',
    `正文给出了不同的主动公开总数（${values.join('、')}），未采用。`,
    `The prose states different totals of information disclosed (${values.join(', ')}); none is taken.`,
    'disclosed_total',
  );
