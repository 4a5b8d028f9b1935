import type { Box } from './geometry';
import { overlaps } from './geometry';
import { LABEL, LINE_HEIGHT, widest } from './textWidth';

export interface Labelled {
  /** In lines, of which the last stands in its lane and the others above. */
  readonly texts: readonly string[];
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

const ANCHORS = ['middle', 'start', 'end'] as const;

function candidate(item: Labelled, index: number, lane: number, anchor: SwarmLabel['anchor']): Placed {
  const size = widest(item.texts, LABEL);
  const x0 = item.x - (anchor === 'middle' ? size / 2 : anchor === 'end' ? size - 4 : 4);
  const y1 = -lane * LINE_HEIGHT;
  return {
    index,
    lane,
    anchor,
    x: anchor === 'middle' ? item.x : anchor === 'end' ? item.x + 4 : item.x - 4,
    box: { x0: x0 - 3, x1: x0 + size + 3, y0: y1 - item.texts.length * LINE_HEIGHT, y1 },
    line: { x0: item.x - 1, x1: item.x + 1, y0: y1, y1: 1000 },
  };
}

/** One try: chosen ones first, then from left to right, each in the first of the lanes where it fits. */
function tryLanes(items: readonly Labelled[], width: number, lanes: readonly number[]): readonly Placed[] {
  const placed: Placed[] = [];
  const fits = ({ box, line }: Placed): boolean =>
    box.x0 >= 0 &&
    box.x1 <= width &&
    placed.every(
      (each) => !overlaps(box, each.box) && !overlaps(box, each.line) && !overlaps(line, each.box),
    );
  const order = [...items.entries()].sort(([, a], [, b]) => Number(b.chosen) - Number(a.chosen) || a.x - b.x);
  for (const [index, item] of order) {
    const tries = lanes
      .filter((lane) => lane + item.texts.length <= lanes.length)
      .flatMap((lane) => ANCHORS.map((anchor) => candidate(item, index, lane, anchor)));
    const found = tries.find(fits);
    if (found) placed.push(found);
  }
  return placed;
}

/**
 * Names above a swarm, in lanes counted from the lowest, each joined to its dot by an upright line. No
 * name lies on another or on another's line; in as few of the lanes as hold the most names. What finds
 * no room is left out, chosen ones last.
 */
export function placeSwarmLabels(
  items: readonly Labelled[],
  width: number,
  lanes: number,
): readonly SwarmLabel[] {
  let best: readonly Placed[] = [];
  const worth = (placed: readonly Placed[]) =>
    placed.reduce((sum, { index }) => sum + (items[index]?.chosen ? 1 + items.length : 1), 0);
  for (let count = 1; count <= lanes && best.length < items.length; count++) {
    const upward = Array.from({ length: count }, (_, lane) => lane);
    // From the top down names step down to the right and leave each other's lines free; else they fill up from below.
    for (const tried of [upward, [...upward].reverse()]) {
      const placed = tryLanes(items, width, tried);
      if (worth(placed) > worth(best)) best = placed;
    }
  }
  return best.map(({ index, lane, x, anchor }) => ({ index, lane, x, anchor }));
}
