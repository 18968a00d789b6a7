/** A place on the drawing, in pixels from its top left. */
export type Pixel = readonly [x: number, y: number];

/** Position of the stop that lies nearest to a place; −1 without stops. */
export function nearestStop(stops: readonly Pixel[], [x, y]: Pixel): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  stops.forEach(([stopX, stopY], index) => {
    const away = (stopX - x) ** 2 + (stopY - y) ** 2;
    if (away < least) [best, least] = [index, away];
  });
  return best;
}

/** The stop that a key leads to from stop `index`: one on, a tenth of the way by Page Up and Down, the ends; null for any other key. */
export function stopByKey(key: string, index: number, count: number): number | null {
  const last = count - 1;
  const page = Math.max(1, Math.round(count / 10));
  const to: Record<string, number> = {
    ArrowRight: index + 1,
    ArrowUp: index + 1,
    ArrowLeft: index - 1,
    ArrowDown: index - 1,
    PageUp: index + page,
    PageDown: index - page,
    Home: 0,
    End: last,
  };
  const next = to[key];
  return next === undefined ? null : Math.min(last, Math.max(0, next));
}
