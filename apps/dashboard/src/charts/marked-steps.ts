/** Positions of the first and the last step of each period, as far as the steps reach; a step may be longer than a day. */
export function markedSteps(
  points: readonly { date: string }[],
  periods: readonly { from: string; to: string }[],
): [number, number][] {
  return periods.flatMap(({ from, to }) => {
    const last = points.findLastIndex(({ date }) => date <= to);
    const first = Math.max(
      0,
      points.findLastIndex(({ date }) => date <= from),
    );
    return last < 0 ? [] : [[first, last] as [number, number]];
  });
}
