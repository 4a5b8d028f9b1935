import type { Body, BodyId } from '../model/body';
import type { Report } from '../model/report';

/**
 * The reader's reports with one description a body: the published data's where they know its id, else
 * the first that the reader's own rows give.
 */
export function withKnownBodies(
  own: readonly Report[],
  published: (id: BodyId) => Body | undefined,
): readonly Report[] {
  const bodies = new Map<BodyId, Body>();
  return own.map((report) => {
    const { id } = report.body;
    const body = bodies.get(id) ?? published(id) ?? report.body;
    bodies.set(id, body);
    return body === report.body ? report : { ...report, body };
  });
}
