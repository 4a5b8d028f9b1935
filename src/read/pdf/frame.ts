/** A box on a page, in points, y downwards. */
export interface Frame {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The box about several; without any, one that holds nothing. */
export const around = (frames: readonly Frame[]): Frame => ({
  x0: Math.min(...frames.map(({ x0 }) => x0)),
  y0: Math.min(...frames.map(({ y0 }) => y0)),
  x1: Math.max(...frames.map(({ x1 }) => x1)),
  y1: Math.max(...frames.map(({ y1 }) => y1)),
});
