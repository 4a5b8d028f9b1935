import type { Finding } from '../../check';
import type { Held } from '../../check/coverage';
import { sup } from '../../i18n/supervisorText';
import { formOfYear } from '../../model/form';
import type { Lang } from '../../model/text';

/** Something that a cell says beside that a report is there. */
interface Remark {
  readonly kind: 'own' | 'pending' | 'late' | 'form' | 'failing';
  readonly words: string;
}

/** What is to be said of a cell's reports and of what fails there, the reader's own report first. */
export function remarksOf(
  held: readonly Held[],
  findings: readonly Finding[],
  lang: Lang,
): readonly Remark[] {
  const [first] = held;
  if (!first) return [];
  const { origin, pending, form, year } = first;
  const late = findings.find(({ result }) => result.rule === 'late')?.result.difference;
  const others = findings.filter(({ result }) => result.rule !== 'late' && result.rule !== 'form-year');
  const remarks: readonly (Remark | null)[] = [
    origin === 'own' ? { kind: 'own', words: sup('own', lang) } : null,
    pending ? { kind: 'pending', words: sup('pending', lang) } : null,
    typeof late === 'number' ? { kind: 'late', words: sup('late', lang, { n: late }) } : null,
    form === formOfYear(year) ? null : { kind: 'form', words: sup('wrongForm', lang, { form }) },
    others.length > 0 ? { kind: 'failing', words: sup('failing', lang, { n: others.length }) } : null,
  ];
  return remarks.filter((remark) => remark !== null);
}
