import type { FigureId } from './figures';
import { APPLICANT_LABELS, APPLICANTS, DISPUTE_RESULTS, figure, figuresOf } from './figures';
import type { Form } from './form';
import type { Text } from './text';

/** A row of an official table: its label and a cell a column. */
export interface FormRow {
  readonly label: Text;
  readonly cells: readonly FigureId[];
}

/** Rows of an official table under the same column headings. */
export interface FormSection {
  readonly heads: readonly Text[];
  readonly rows: readonly FormRow[];
}

/** One of the form's three tables, or part one's narrative, as printed. */
export interface FormTableLayout {
  readonly table: 'narrative' | '2' | '3' | '4';
  readonly title: Text;
  readonly sections: readonly FormSection[];
}

const TITLES: Readonly<Record<FormTableLayout['table'], Text>> = {
  narrative: { zh: '一、总体情况', en: 'Part 1: Overview' },
  '2': { zh: '二、主动公开政府信息情况', en: 'Part 2: Disclosed on the body’s own initiative' },
  '3': {
    zh: '三、收到和处理政府信息公开申请情况',
    en: 'Part 3: Applications received and handled',
  },
  '4': { zh: '四、政府信息公开行政复议、行政诉讼情况', en: 'Part 4: Reviews and litigation' },
};

/** The two halves of a label: "规章·本年新制作数量", "Government rules: newly made". */
function halves(id: FigureId): { row: Text; column: Text } {
  const { zh, en } = figure(id).label;
  const at = { zh: zh.lastIndexOf('·'), en: en.lastIndexOf(': ') };
  return {
    row: { zh: zh.slice(0, at.zh), en: en.slice(0, at.en) },
    column: { zh: zh.slice(at.zh + 1), en: en.slice(at.en + 2) },
  };
}

/** Rows by their own column headings, which table 2 changes from part to part. */
function headed(ids: readonly FigureId[]): FormSection[] {
  const sections: { heads: Text[]; rows: { label: Text; cells: FigureId[] }[] }[] = [];
  const rows = new Map<string, { label: Text; heads: Text[]; cells: FigureId[] }>();
  for (const id of ids) {
    const { row, column } = halves(id);
    const found = rows.get(row.zh) ?? { label: row, heads: [], cells: [] };
    found.heads.push(column);
    found.cells.push(id);
    rows.set(row.zh, found);
  }
  for (const { label, heads, cells } of rows.values()) {
    const last = sections.at(-1);
    if (last && last.heads.map((head) => head.zh).join() === heads.map((head) => head.zh).join())
      last.rows.push({ label, cells });
    else sections.push({ heads, rows: [{ label, cells }] });
  }
  return sections;
}

function applications(ids: readonly FigureId[]): FormSection[] {
  const rows: FormRow[] = [];
  for (let i = 0; i < ids.length; i += APPLICANTS.length) {
    const cells = ids.slice(i, i + APPLICANTS.length);
    const [first] = cells;
    if (first === undefined) continue;
    const { zh, en } = figure(first).label;
    const label = { zh: zh.slice(0, zh.lastIndexOf('·')), en: en.slice(0, en.lastIndexOf(' (')) };
    rows.push({ label, cells });
  }
  return [{ heads: APPLICANTS.map((each) => APPLICANT_LABELS[each]), rows }];
}

/** The official tables of a form, in printed order, as rows of figure ids. */
export function formTables(form: Form): readonly FormTableLayout[] {
  const of = (table: FormTableLayout['table']) =>
    figuresOf(form)
      .filter((each) => each.table === table)
      .map((each) => each.id);
  const narrative = of('narrative');
  return [
    {
      table: 'narrative',
      title: TITLES.narrative,
      sections: [
        {
          heads: [{ zh: '正文所述', en: 'As the text states' }],
          rows: narrative.map((id) => ({ label: figure(id).label, cells: [id] })),
        },
      ],
    },
    { table: '2', title: TITLES['2'], sections: headed(of('2')) },
    { table: '3', title: TITLES['3'], sections: applications(of('3')) },
    {
      table: '4',
      title: TITLES['4'],
      sections: headed(of('4')).map((section) => ({
        ...section,
        heads: Object.values(DISPUTE_RESULTS),
      })),
    },
  ];
}
