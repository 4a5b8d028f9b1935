export interface SpreadItem {
  /** Where its middle would best stand. */
  readonly wanted: number;
  readonly size: number;
}

interface Cluster {
  readonly members: number[];
  size: number;
  /** Sum over the members of where the cluster's start would have to be for each to stand as wanted. */
  pull: number;
  start: number;
}

/**
 * Middles of items along one axis so that none overlap and all lie within `low`…`high`, moved as little
 * as can be (in the squared sense), in the order of what they wanted. The caller sees to it that the
 * sizes fit; where they don't, they run past `high`.
 */
export function spread(items: readonly SpreadItem[], low: number, high: number): readonly number[] {
  const order = items.map((_, i) => i).sort((a, b) => wanted(items, a) - wanted(items, b) || a - b);
  const clusters: Cluster[] = [];
  const settle = (cluster: Cluster): void => {
    cluster.start = Math.max(low, Math.min(high - cluster.size, cluster.pull / cluster.members.length));
  };
  for (const index of order) {
    const item = items[index];
    if (!item) continue;
    let cluster: Cluster = {
      members: [index],
      size: item.size,
      pull: item.wanted - item.size / 2,
      start: 0,
    };
    settle(cluster);
    for (
      let above = clusters.at(-1);
      above && above.start + above.size > cluster.start;
      above = clusters.at(-1)
    ) {
      clusters.pop();
      cluster = {
        members: [...above.members, ...cluster.members],
        size: above.size + cluster.size,
        pull: above.pull + cluster.pull - above.size * cluster.members.length,
        start: 0,
      };
      settle(cluster);
    }
    clusters.push(cluster);
  }
  const middles: number[] = items.map((each) => each.wanted);
  for (const cluster of clusters) {
    let at = cluster.start;
    for (const index of cluster.members) {
      const size = items[index]?.size ?? 0;
      middles[index] = at + size / 2;
      at += size;
    }
  }
  return middles;
}

const wanted = (items: readonly SpreadItem[], index: number): number => items[index]?.wanted ?? 0;
