import type { Box } from './geometry';
import { overlaps } from './geometry';
import { LABEL, LINE_HEIGHT, textWidth } from './textWidth';

export interface Labelled {
  readonly text: string;
  /** Where its dot stands. */
  readonly x: number;
  readonly chosen: boolean;
}

export interface SwarmLabel {
  /** Place in the list given. */
  readonly index: number;
  readonly lane: number;
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Placed extends SwarmLabel {
  readonly box: Box;
  readonly line: Box;
}

/**
 * Names above a swarm, in lanes counted from the lowest, each joined to its dot by an upright line. No
 * name lies on another or on another's line; what finds no room is left out, chosen ones last.
 */
export function placeSwarmLabels(
  items: readonly Labelled[],
  width: number,
  lanes: number,
): readonly SwarmLabel[] {
  const placed: Placed[] = [];
  const order = [...items.keys()].sort(
    (a, b) => Number(items[b]?.chosen) - Number(items[a]?.chosen) || (items[a]?.x ?? 0) - (items[b]?.x ?? 0),
  );
  const fits = ({ box, line }: Placed): boolean =>
    box.x0 >= 0 &&
    box.x1 <= width &&
    placed.every(
      (each) => !overlaps(box, each.box) && !overlaps(box, each.line) && !overlaps(line, each.box),
    );
  for (const index of order) {
    const item = items[index];
    if (!item) continue;
    const size = textWidth(item.text, LABEL);
    const tries = Array.from({ length: lanes }, (_, lane) =>
      (['middle', 'start', 'end'] as const).map((anchor): Placed => {
        const x0 = item.x - (anchor === 'middle' ? size / 2 : anchor === 'end' ? size - 4 : 4);
        const y1 = -lane * LINE_HEIGHT;
        return {
          index,
          lane,
          anchor,
          x: anchor === 'middle' ? item.x : anchor === 'end' ? item.x + 4 : item.x - 4,
          box: { x0: x0 - 3, x1: x0 + size + 3, y0: y1 - LINE_HEIGHT, y1 },
          line: { x0: item.x - 1, x1: item.x + 1, y0: y1, y1: 1000 },
        };
      }),
    ).flat();
    const found = tries.find(fits);
    if (found) placed.push(found);
  }
  return placed.map(({ index, lane, x, anchor }) => ({ index, lane, x, anchor }));
}
