export { ofOwn, ofParsed, ofReport } from './checkedReport';
export type { Checked, Finding, Whose } from './finding';
export { checkedAfter, checkedAlone, findingKey } from './finding';
export { checkReport, checkSeries, countFailures } from './reports';
export type { CheckedReport, CheckResult } from './result';
export { ruleName, RULES } from './rules';
export type { RuleId } from './rules';
export type { Tally } from './tally';
export { countsOf, NO_RESULTS, sumTallies } from './tally';
