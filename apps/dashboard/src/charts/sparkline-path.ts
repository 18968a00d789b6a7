/**
 * SVG paths of a small line. Unknown values break it; the future starts where the past ends. The floor lies half the
 * range below the lowest value, at zero at the least, so that calm series look calm and moving ones move.
 *
 * @param width pixels, height pixels: the box, of which a pixel is left free on each side
 */
export function sparklinePaths(
  past: readonly (number | null | undefined)[],
  future: readonly number[],
  width: number,
  height: number,
): { past: string; future: string } {
  const count = past.length + future.length;
  const known = [...past.filter((value) => value !== null && value !== undefined), ...future];
  const top = Math.max(0, ...known);
  const lowest = Math.min(top, ...known);
  const floor = Math.max(0, lowest - (top - lowest) / 2);
  const x = (index: number) => 1 + (count > 1 ? (index / (count - 1)) * (width - 2) : 0);
  const y = (value: number) => height - 1 - (top > floor ? ((value - floor) / (top - floor)) * (height - 2) : 0);
  const point = (index: number, value: number) => `${x(index).toFixed(1)} ${y(value).toFixed(1)}`;

  let pastPath = "";
  let drawing = false;
  past.forEach((value, index) => {
    if (value === null || value === undefined) {
      drawing = false;
      return;
    }
    pastPath += `${drawing ? "L" : "M"}${point(index, value)}`;
    drawing = true;
  });
  const last = past.at(-1);
  const lead = last === null || last === undefined ? [] : [point(past.length - 1, last)];
  const ahead = future.map((value, index) => point(past.length + index, value));
  const futurePath = ahead.length > 0 ? `M${[...lead, ...ahead].join("L")}` : "";
  return { past: pastPath, future: futurePath };
}
