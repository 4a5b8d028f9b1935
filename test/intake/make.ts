import type { Body } from '../../src/model/body';
import { bodyId } from '../../src/model/body';
import type { OwnReport, ReadReport } from '../../src/model/own';

const PLACE = { code: '370683104', area: '370683', county: '莱州市', name: '金城镇' } as const;

export const JINCHENG: Body = {
  id: bodyId(PLACE),
  ...PLACE,
  level: 'town',
  kind: 'town',
  province: '山东省',
  city: '烟台市',
};

type Given = Partial<ReadReport> & Partial<Omit<OwnReport, 'read'>>;

/** An own report on 金城镇 in 2020 that asks nothing, but for what is given. */
export function ownReport(given: Given): OwnReport {
  const {
    id = 'a',
    file = 'a.html',
    standing = 'pending',
    edits = {},
    failed = 0,
    chosen = true,
    ...rest
  } = given;
  const read: ReadReport = {
    body: rest.body === undefined ? JINCHENG : rest.body,
    named: rest.named ?? { province: '山东省', city: '烟台市', county: '莱州市', body: '金城镇' },
    year: rest.year === undefined ? 2020 : rest.year,
    form: rest.form ?? '2019',
    published: rest.published ?? null,
    url: rest.url ?? '',
    evidence: rest.evidence ?? 'table',
    values: rest.values ?? {},
    status: rest.status ?? {},
    stated: rest.stated ?? {},
    procurementPrinted: rest.procurementPrinted ?? null,
    issues: rest.issues ?? [],
  };
  const time = rest.added ?? '2021-02-01T00:00:00.000Z';
  return {
    id,
    file,
    as: rest.as ?? 'document',
    added: time,
    changed: time,
    read,
    edits,
    standing,
    failed,
    chosen,
  };
}
