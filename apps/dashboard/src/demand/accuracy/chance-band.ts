interface Point {
  level: number;
  lower: number;
  upper: number;
}

/** Rounding of levels that are sums of steps. */
const tiny = 1e-9;

/** Where chance puts the share inside at a level between measured ones, on straight lines between them; null beyond them. */
export function chanceBand(points: readonly Point[], level: number): { lower: number; upper: number } | null {
  const after = points.findIndex((point) => point.level >= level - tiny);
  const to = points[after];
  if (to === undefined) return null;
  if (Math.abs(to.level - level) <= tiny) return { lower: to.lower, upper: to.upper };
  const from = points[after - 1];
  if (from === undefined) return null;
  const way = (level - from.level) / (to.level - from.level);
  const between = (one: number, other: number) => one + way * (other - one);
  return { lower: between(from.lower, to.lower), upper: between(from.upper, to.upper) };
}
