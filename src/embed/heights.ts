/** What an embedded chart tells the page around: how tall it is, in pixels. */
export interface HeightMessage {
  readonly type: 'gongkai-height';
  readonly height: number;
}

/** Heights that a chart can have; what tells another is no chart. */
const [LEAST, MOST] = [40, 20_000];

/** True for a chart's message; whose it is, its source tells. */
export function isHeight(data: unknown): data is HeightMessage {
  if (typeof data !== 'object' || data === null) return false;
  const { type, height } = data as Partial<Record<keyof HeightMessage, unknown>>;
  return type === 'gongkai-height' && typeof height === 'number' && height >= LEAST && height <= MOST;
}
