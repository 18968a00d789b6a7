/** Axes as numbers from 0; all when none is given. */
export function axesOf(axis: number | readonly number[] | undefined | null, rank: number): number[] {
  if (axis === undefined || axis === null) return Array.from({ length: rank }, (_, index) => index);
  const axes = typeof axis === "number" ? [axis] : axis;
  return axes.map((one) => (one < 0 ? one + rank : one));
}
