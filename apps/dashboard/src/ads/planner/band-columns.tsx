import type { Column } from "../../table/column.ts";
import type { BandPoint } from "./band-option.ts";

/** The table twin of a curve with its band. */
export function moneyColumns(
  words: { x: string; mean: string },
  ends: { lower: string; upper: string },
  write: (value: number) => string,
): Column<BandPoint>[] {
  const number = (id: keyof BandPoint, header: string): Column<BandPoint> => ({
    id,
    header,
    value: (row) => row[id],
    cell: (row) => write(row[id]),
    numeric: true,
  });
  return [
    { ...number("x", words.x), card: "title" },
    number("mean", words.mean),
    number("lower", ends.lower),
    number("upper", ends.upper),
  ];
}
