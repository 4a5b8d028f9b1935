import type { Text } from './text';

/** The columns of table 3, in printed order: six kinds of applicant, then 总计. */
export const APPLICANTS = ['person', 'business', 'research', 'ngo', 'legal', 'other_org', 'total'] as const;
export type Applicant = (typeof APPLICANTS)[number];

export const APPLICANT_LABELS = {
  person: { zh: '自然人', en: 'natural person' },
  business: { zh: '商业企业', en: 'business' },
  research: { zh: '科研机构', en: 'research institute' },
  ngo: { zh: '社会公益组织', en: 'public-welfare organisation' },
  legal: { zh: '法律服务机构', en: 'legal-service body' },
  other_org: { zh: '其他', en: 'other organisation' },
  total: { zh: '总计', en: 'total' },
} as const satisfies Record<Applicant, Text>;

/** The id of table 3's cell in row `row` and applicant column `column`. */
export const applicationId = <R extends string, C extends Applicant>(row: R, column: C) =>
  `${row}__${column}` as const;
