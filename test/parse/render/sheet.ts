import type { FigureId } from '../../../src/model/figures';
import type { Form } from '../../../src/model/form';

/** A cell of a printed form: a label, or a figure with its id. */
export interface SheetCell {
  readonly text: string;
  readonly id?: FigureId;
  readonly rowSpan?: number;
  readonly colSpan?: number;
}
export type SheetRow = readonly SheetCell[];

/** A printed table: header rows are those without figures. */
export interface Sheet {
  readonly title: string;
  readonly rows: readonly SheetRow[];
  readonly columns: number;
}

/** The cells of each row with the column where they begin, after what cells of rows above reach into. */
export function inColumns({
  rows,
}: Sheet): readonly (readonly (SheetCell & { readonly column: number })[])[] {
  const taken = new Set<string>();
  return rows.map((row, r) => {
    let column = 0;
    return row.map((cell) => {
      const { rowSpan = 1, colSpan = 1 } = cell;
      while (taken.has(`${r}/${column}`)) column++;
      for (let dr = 0; dr < rowSpan; dr++) {
        for (let dc = 0; dc < colSpan; dc++) taken.add(`${r + dr}/${column + dc}`);
      }
      const placed = { ...cell, column };
      column += colSpan;
      return placed;
    });
  });
}

/** What is printed for each figure ('' for a blank cell). */
export type Printed = (id: FigureId) => string;
/** A label as printed: the variants are the renderer's noise. */
export type Say = (label: string) => string;

const label = (text: string, rowSpan = 1, colSpan = 1): SheetCell => ({ text, rowSpan, colSpan });

export function table2(form: Form, print: Printed, say: Say): Sheet {
  const rows: SheetRow[] = [];
  const article = (n: string) => rows.push([label(`第二十条第（${n}）项`, 1, 4)]);
  const header = (...texts: string[]) => {
    const spare = 4 - texts.length;
    rows.push(texts.map((text, i) => label(say(text), 1, i === texts.length - 1 ? 1 + spare : 1)));
  };
  const figures = (name: string, key: string, ...columns: string[]) => {
    const spare = 3 - columns.length;
    rows.push([
      label(say(name)),
      ...columns.map((column, i) => {
        const id = `${key}_${column}` as FigureId;
        return { text: print(id), id, colSpan: i === columns.length - 1 ? 1 + spare : 1 };
      }),
    ]);
  };
  article('一');
  if (form === '2019') {
    header('信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量');
    figures('规章', 'rules', 'made', 'disclosed', 'public_total');
    figures('规范性文件', 'norms', 'made', 'disclosed', 'public_total');
    const items = ['items_prev', 'items_change', 'decisions'] as const;
    article('五');
    header('信息内容', '上一年项目数量', '本年增/减', '处理决定数量');
    figures('行政许可', 'permits', ...items);
    figures('其他对外管理服务事项', 'services', ...items);
    article('六');
    header('信息内容', '上一年项目数量', '本年增/减', '处理决定数量');
    figures('行政处罚', 'penalties', ...items);
    figures('行政强制', 'coercion', ...items);
    article('八');
    header('信息内容', '上一年项目数量', '本年增/减');
    figures('行政事业性收费', 'fees', 'items_prev', 'items_change');
    article('九');
    header('信息内容', '采购项目数量', '采购总金额');
    figures('政府集中采购', 'procurement', 'projects', 'amount');
  } else {
    header('信息内容', '本年制发件数', '本年废止件数', '现行有效件数');
    figures('规章', 'rules', 'issued', 'repealed', 'in_force');
    figures('行政规范性文件', 'norms', 'issued', 'repealed', 'in_force');
    article('五');
    header('信息内容', '本年处理决定数量');
    figures('行政许可', 'permits', 'decisions');
    article('六');
    header('信息内容', '本年处理决定数量');
    figures('行政处罚', 'penalties', 'decisions');
    figures('行政强制', 'coercion', 'decisions');
    article('八');
    header('信息内容', '本年收费金额（单位：万元）');
    figures('行政事业性收费', 'fees', 'amount');
  }
  return { title: '二、主动公开政府信息情况', rows, columns: 4 };
}

const APPLICANTS = ['person', 'business', 'research', 'ngo', 'legal', 'other_org', 'total'];

export function header3(say: Say): SheetRow[] {
  return [
    [
      label('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3),
      label(say('申请人情况'), 1, 7),
    ],
    [label(say('自然人'), 2), label(say('法人或其他组织'), 1, 5), label('总计', 2)],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => label(say(text))),
  ];
}

export function table3(form: Form, print: Printed, say: Say): Sheet {
  const rows: SheetRow[] = [...header3(say)];
  const seven = (key: string) =>
    APPLICANTS.map((applicant) => {
      const id = `${key}__${applicant}` as FigureId;
      return { text: print(id), id };
    });
  const others = form === '2021' ? 3 : 1;
  rows.push([label(say('一、本年新收政府信息公开申请数量'), 1, 3), ...seven('app_new')]);
  rows.push([label(say('二、上年结转政府信息公开申请数量'), 1, 3), ...seven('app_carried_in')]);
  rows.push([
    label(say('三、本年度办理结果'), 2 + 8 + 3 + 5 + others + 1),
    label(say('（一）予以公开'), 1, 2),
    ...seven('app_granted'),
  ]);
  rows.push([
    label(say('（二）部分公开（区分处理的，只计这一情形，不计其他情形）'), 1, 2),
    ...seven('app_partial'),
  ]);
  const group = (name: string, parts: readonly (readonly [string, string])[]) =>
    parts.forEach(([text, key], i) => {
      const first = i === 0 ? [label(say(name), parts.length)] : [];
      rows.push([...first, label(say(`${i + 1}.${text}`)), ...seven(key)]);
    });
  group('（三）不予公开', [
    ['属于国家秘密', 'app_denied_state_secret'],
    ['其他法律行政法规禁止公开', 'app_denied_law'],
    ['危及“三安全一稳定”', 'app_denied_stability'],
    ['保护第三方合法权益', 'app_denied_third_party'],
    ['属于三类内部事务信息', 'app_denied_internal'],
    ['属于四类过程性信息', 'app_denied_process'],
    ['属于行政执法案卷', 'app_denied_enforcement_file'],
    ['属于行政查询事项', 'app_denied_query'],
  ]);
  group('（四）无法提供', [
    ['本机关不掌握相关政府信息', 'app_unable_not_held'],
    ['没有现成信息需要另行制作', 'app_unable_must_create'],
    ['补正后申请内容仍不明确', 'app_unable_unclear'],
  ]);
  group('（五）不予处理', [
    ['信访举报投诉类申请', 'app_rejected_petition'],
    ['重复申请', 'app_rejected_duplicate'],
    ['要求提供公开出版物', 'app_rejected_publication'],
    ['无正当理由大量反复申请', 'app_rejected_excessive'],
    ['要求行政机关确认或重新出具已获取信息', 'app_rejected_confirm'],
  ]);
  if (form === '2021') {
    group('（六）其他处理', [
      ['申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'app_other_not_corrected'],
      ['申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 'app_other_fee_unpaid'],
      ['其他', 'app_other_rest'],
    ]);
  } else {
    rows.push([label(say('（六）其他处理'), 1, 2), ...seven('app_other')]);
  }
  rows.push([label(say('（七）总计'), 1, 2), ...seven('app_handled')]);
  rows.push([label(say('四、结转下年度继续办理'), 1, 3), ...seven('app_carried_out')]);
  return { title: '三、收到和处理政府信息公开申请情况', rows, columns: 10 };
}

export function table4(print: Printed, say: Say): Sheet {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const keys = ['upheld', 'corrected', 'other', 'pending', 'total'];
  const figures = ['review', 'suit_direct', 'suit_after_review'].flatMap((dispute) =>
    keys.map((key) => {
      const id = `${dispute}_${key}` as FigureId;
      return { text: print(id), id };
    }),
  );
  return {
    title: '四、政府信息公开行政复议、行政诉讼情况',
    rows: [
      [label(say('行政复议'), 1, 5), label(say('行政诉讼'), 1, 10)],
      [
        ...results.map((text) => label(say(text), 2)),
        label(say('未经复议直接起诉'), 1, 5),
        label(say('复议后起诉'), 1, 5),
      ],
      [...results, ...results].map((text) => label(say(text))),
      figures,
    ],
    columns: 15,
  };
}
