import type { Lang, Text } from '../../model/text';

/** A question that people ask, and the query that answers it. */
export interface Example {
  readonly id: string;
  readonly title: Text;
  readonly sql: string;
}

/** Each keeps to one level, counts what is known beside every sum, and never takes NULL for 0. */
export const EXAMPLES: readonly Example[] = [
  {
    id: 'known',
    title: { zh: '每年几份年报、几份有主动公开数', en: 'Reports a year, and how many tell items disclosed' },
    sql: `SELECT year, count(*) AS reports, count(disclosed_total) AS known,
  sum(disclosed_total) AS total
FROM reports
WHERE level = 'town'
GROUP BY year
ORDER BY year`,
  },
  {
    id: 'ranking',
    title: { zh: '2022 年主动公开最多的乡镇街道', en: 'Towns that disclosed most in 2022' },
    sql: `SELECT body, county, disclosed_total
FROM reports JOIN bodies USING (body_no)
WHERE reports.level = 'town' AND year = 2022 AND disclosed_total IS NOT NULL
ORDER BY disclosed_total DESC
LIMIT 20`,
  },
  {
    id: 'quartiles',
    title: {
      zh: '县区新收申请的中位数与四分位',
      en: 'Applications received by counties: median and quartiles',
    },
    sql: `SELECT year, count(app_new__total) AS known,
  quantile_cont(app_new__total, 0.25) AS lower_quartile,
  median(app_new__total) AS median,
  quantile_cont(app_new__total, 0.75) AS upper_quartile
FROM reports
WHERE level = 'county'
GROUP BY year
ORDER BY year`,
  },
  {
    id: 'granted',
    title: {
      zh: '部门予以公开的比例（只计两项都填报的）',
      en: 'Departments: share granted, where both figures are told',
    },
    sql: `SELECT year, count(*) AS reports,
  sum(app_granted__total) AS granted, sum(app_handled__total) AS handled,
  round(sum(app_granted__total) / nullif(sum(app_handled__total), 0), 3) AS share
FROM reports
WHERE level = 'department'
  AND app_granted__total IS NOT NULL AND app_handled__total IS NOT NULL
GROUP BY year
ORDER BY year`,
  },
  {
    id: 'change',
    title: { zh: '同一机构比上一年的增减', en: 'Change from the year before, of the same body' },
    sql: `WITH both_years AS (
  SELECT body_no, year, app_new__total AS now,
    lag(app_new__total) OVER (PARTITION BY body_no ORDER BY year) AS before,
    lag(year) OVER (PARTITION BY body_no ORDER BY year) AS year_before
  FROM reports
)
SELECT body, year, before, now, now - before AS change
FROM both_years JOIN bodies USING (body_no)
WHERE year = year_before + 1 AND now - before IS NOT NULL
ORDER BY abs(now - before) DESC
LIMIT 30`,
  },
  {
    id: 'balance',
    title: {
      zh: '收与办不平的年报：新收＋结转 ≠ 办结＋结转下年',
      en: 'Reports that don’t balance: received + carried in ≠ handled + carried out',
    },
    sql: `SELECT body, year, app_new__total AS received, app_carried_in__total AS carried_in,
  app_handled__total AS handled, app_carried_out__total AS carried_out,
  app_new__total + app_carried_in__total - app_handled__total - app_carried_out__total AS difference
FROM reports JOIN bodies USING (body_no)
WHERE difference <> 0
ORDER BY abs(difference) DESC`,
  },
  {
    id: 'procurement',
    title: { zh: '集中采购每项金额（2019–2020 年）', en: 'Procurement a project (2019–2020)' },
    sql: `SELECT body, year, procurement_projects AS projects, procurement_amount AS amount,
  round(procurement_amount / nullif(procurement_projects, 0)) AS per_project
FROM reports JOIN bodies USING (body_no)
WHERE year <= 2020 AND procurement_amount IS NOT NULL AND procurement_projects IS NOT NULL
ORDER BY per_project DESC NULLS LAST`,
  },
  {
    id: 'late',
    title: {
      zh: '镇街年报发布日期：按时、逾期与未知',
      en: 'Towns’ reports: in time, late, or of unknown date',
    },
    sql: `SELECT year, count(*) AS reports,
  count(*) FILTER (published <= (year + 1) || '-01-31') AS in_time,
  count(*) FILTER (published > (year + 1) || '-01-31') AS late,
  count(*) FILTER (published IS NULL) AS date_unknown
FROM reports
WHERE level = 'town'
GROUP BY year
ORDER BY year`,
  },
];

/** An example as it stands in the editor: its question as a comment above it. */
export const exampleText = ({ title, sql }: Example, lang: Lang): string => `-- ${title[lang]}\n${sql}`;
