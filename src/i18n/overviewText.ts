import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** The words of the front door, as far as they come with the page. */
const OVERVIEW_TEXT = {
  title: {
    zh: '政府信息公开年报，逐年逐地并排看',
    en: 'China’s disclosure reports, read side by side',
  },
  what: {
    zh: '每年年初，行政机关依《政府信息公开条例》第四十九条公布上一年度的工作年度报告：公开了多少，如何办理公开申请，引起多少复议和诉讼。本站把 Word、PDF 和网页读成数据：{bodies} 个机构的 {reports} 份年报，涉及 {provinces} 个省份，{from}–{to} 年。',
    en: 'Each new year China’s administrative bodies publish a report under article 49 of the Regulations on Open Government Information: how much they disclosed, how they answered applications, how many reviews and suits followed. Here their Word files, PDFs and web pages are data: {reports} reports of {bodies} bodies in {provinces} provinces, {from}–{to}.',
  },
  not: {
    zh: '不是普查：{single} 个机构只采集到一年。没有的是未采集，不等于未公开，更不等于零。2021 年表式更换，前后不能直接相连。',
    en: 'It is no census: of {single} bodies only one year was collected. What is missing was not collected, which says neither that it wasn’t published nor that it is zero. The form changed in 2021; figures don’t simply run on across it.',
  },
  ways: { zh: '从哪里看起', en: 'Where to begin' },
  supervise: {
    zh: '一县的镇街：缺哪份、哪份迟、哪些数对不上',
    en: 'A county’s towns: what is missing, late, or doesn’t add up',
  },
  research: { zh: '筛选、核对、下载数据', en: 'Filter, check and download the data' },
  body: { zh: '一个机构的历年数字与年报', en: 'One body’s figures and reports' },
  report: { zh: '一项指标，各机构的高低', en: 'One figure, body by body' },
  bring: { zh: '导入手上的年报', en: 'Bring reports of your own' },
  spread: {
    zh: '{year}年有数据的 {n} 个镇街，主动公开信息数量的中位数是 {median}：最少的一成不超过 {p10}，最多的一成不少于 {p90}。',
    en: 'Of the {n} towns known for {year} the median disclosed {median} items: the lowest tenth {p10} or fewer, the highest tenth {p90} or more.',
  },
} as const satisfies Record<string, Text>;

/** Words of the front door in `lang`, each `{name}` replaced by its value. */
export const overviewSay = (
  key: keyof typeof OVERVIEW_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(OVERVIEW_TEXT[key][lang], values);
