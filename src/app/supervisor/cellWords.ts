import type { Finding } from '../../check';
import type { Held } from '../../check/coverage';
import { sup } from '../../i18n/supervisorText';
import { formOfYear } from '../../model/form';
import type { Lang } from '../../model/text';

/** Something that a cell says beside that a report is there: in brief, and in full. */
interface Remark {
  readonly kind: 'own' | 'pending' | 'late' | 'form' | 'failing';
  readonly brief: string;
  readonly said: string;
}

/** What is to be said of a cell's reports and of what fails there, the reader's own report first. */
export function remarksOf(
  held: readonly Held[],
  findings: readonly Finding[],
  lang: Lang,
): readonly Remark[] {
  const [first] = held;
  if (!first) return [];
  const remarks: Remark[] = [];
  const add = (kind: Remark['kind'], brief: string, said = brief) => remarks.push({ kind, brief, said });
  if (first.origin === 'own') add('own', sup('own', lang));
  if (first.pending) add('pending', sup('pending', lang));
  const late = findings.find(({ result }) => result.rule === 'late')?.result.difference;
  if (typeof late === 'number')
    add('late', sup('late', lang, { n: late }), sup('lateSaid', lang, { n: late }));
  const { form, year } = first;
  if (form !== formOfYear(year))
    add('form', sup('wrongForm', lang, { form }), sup('wrongFormSaid', lang, { form }));
  const others = findings.filter(({ result }) => result.rule !== 'late' && result.rule !== 'form-year');
  if (others.length > 0) {
    const n = { n: others.length };
    add('failing', sup('failing', lang, n), sup('failingSaid', lang, n));
  }
  return remarks;
}
