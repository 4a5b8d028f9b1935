import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** Words that the chart of procurement sets. */
const PROCUREMENT_TEXT = {
  procurementKnown: { zh: '{of} 份年报中 {n} 份有金额', en: '{n} of {of} reports tell an amount' },
  procurementLabel: { zh: '政府集中采购总金额', en: 'central procurement totals' },
  procurementAlt: {
    zh: '2019、2020年政府集中采购总金额：{n}个机构有金额条，{zeros}个填报为0，{unstated}份未注明单位。',
    en: 'Central procurement totals for 2019 and 2020: bars for {n} bodies, {zeros} more report 0, {unstated} reports state no unit.',
  },
  altOnlyTop: { zh: '最高为{top}（{year}年，{value}）。', en: 'Highest is {top} ({year}, {value}).' },
  amount: { zh: '金额（元）', en: 'Amount (yuan)' },
  amountUnstated: { zh: '金额（原文，单位未注明）', en: 'Amount as printed, unit not stated' },
  projects: { zh: '项目数量', en: 'Projects' },
  amountOfProjects: { zh: '{amount}（{projects}）', en: '{amount} ({projects})' },
  unstatedTitle: { zh: '未注明单位，单列，不计入', en: 'Printed without a unit: set apart, not counted' },
  unstated: { zh: '{value}（单位未注明）', en: '{value} (unit not stated)' },
  zeroTitle: { zh: '填报为 0 元：{n} 个机构', en: 'Reported as 0 yuan: {n} bodies' },
  projectsOnlyTitle: { zh: '只填项目数量，金额无数据', en: 'Projects reported, amount unknown' },
  oneProject: { zh: '1 个项目', en: '1 project' },
  projectsN: { zh: '{n} 个项目', en: '{n} projects' },
  procurementGone: {
    zh: '2021年起的表式取消了政府集中采购一项，2020年之后没有这一数据。',
    en: 'The form used from 2021 dropped central procurement: there is nothing after 2020.',
  },
  bodyYear: { zh: '{body}（{year}）', en: '{body} ({year})' },
} as const satisfies Record<string, Text>;

/** The chart's word in `lang`, each `{name}` replaced by its value. */
export const procurementSay = (
  key: keyof typeof PROCUREMENT_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(PROCUREMENT_TEXT[key][lang], values);
