import type { Finding } from '../check';
import { findingKey, ruleName } from '../check';
import type { Mark } from '../model/mark';
import type { Lang } from '../model/text';
import { csvText } from './csvText';

const FIELDS = [
  'body_id',
  'body_code',
  'province',
  'city',
  'county',
  'body',
  'level',
  'kind',
  'year',
  'origin',
  'rule',
  'rule_name',
  'row',
  'column',
  'formula',
  'left',
  'right',
  'difference',
  'figures',
  'message',
  'published',
  'url',
  'mark',
  'note',
  'marked_at',
];

/** Failing checks with the reader's marks as CSV; unknown is an empty cell, `figures` is "id@year=value" each. */
export function writeFindingsCsv(
  findings: readonly Finding[],
  marks: ReadonlyMap<string, Mark>,
  lang: Lang,
): string {
  const data = findings.map((finding) => {
    const { body, result, figures } = finding;
    const mark = marks.get(findingKey(finding));
    const used = figures.map(({ id, year, value }) => `${id}@${year}=${value ?? ''}`).join('; ');
    return [
      ...[body.id, body.code, body.province, body.city, body.county, body.name, body.level, body.kind],
      ...[result.years ? result.years.join('–') : finding.year, finding.origin],
      ...[result.rule, ruleName(result.rule, lang), result.row ?? null, result.column ?? null],
      ...[result.formula, result.left, result.right, result.difference, used, result.message[lang]],
      ...[finding.published, finding.url, mark?.state ?? null, mark?.note ?? null, mark?.changed ?? null],
    ];
  });
  return csvText(FIELDS, data);
}
