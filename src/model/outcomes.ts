import type { Text } from './text';

/** The six outcomes of an application, in their fixed order; together they are （七）总计. */
export const OUTCOMES = [
  'app_granted',
  'app_partial',
  'app_denied',
  'app_unable',
  'app_rejected',
  'app_other',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_LABELS = {
  app_granted: { zh: '予以公开', en: 'Granted' },
  app_partial: { zh: '部分公开', en: 'Granted in part' },
  app_denied: { zh: '不予公开', en: 'Denied' },
  app_unable: { zh: '无法提供', en: 'Unable to provide' },
  app_rejected: { zh: '不予处理', en: 'Not processed' },
  app_other: { zh: '其他处理', en: 'Other' },
} as const satisfies Record<Outcome, Text>;
