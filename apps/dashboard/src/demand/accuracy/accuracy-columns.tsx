import type { Format } from "../../format/use-format.ts";
import type { Column } from "../../table/column.ts";
import { AccuracyTag } from "../accuracy-tag.tsx";
import type { Figures } from "./accuracy-data.ts";

type FigureName =
  | "monthError"
  | "wape"
  | "bias"
  | "against"
  | "mase"
  | "naiveMase"
  | "inside"
  | "series"
  | "steps"
  | "stockoutSteps";

/** Columns of figures, whatever the rows are of. */
export function figureColumns<Row extends { accuracy: Figures }>(
  word: (name: FigureName) => string,
  format: Format,
): Column<Row>[] {
  type Value = number | null | undefined;
  const column = (id: FigureName, of: (figures: Figures) => Value, write: (value: number) => string): Column<Row> => ({
    id,
    header: word(id),
    value: (row) => of(row.accuracy),
    cell: (row) => {
      const value = of(row.accuracy);
      if (typeof value === "number") return write(value);
      const why = row.accuracy.remarks[0]?.text;
      return <span title={why}>–</span>;
    },
    numeric: true,
  });
  return [
    {
      id: "against",
      header: word("against"),
      // What sorts is the error relative to that of repeating the last season.
      value: ({ accuracy: { mase, naiveMase } }) => (mase && naiveMase ? mase / naiveMase : null),
      cell: ({ accuracy: { mase, naiveMase } }) => <AccuracyTag mase={mase} naiveMase={naiveMase} />,
    },
    column("monthError", ({ monthError }) => monthError, format.rate),
    column("wape", ({ wape }) => wape, format.rate),
    column("bias", ({ bias }) => bias, format.change),
    column("inside", ({ coverage95 }) => coverage95, format.rate),
    column("mase", ({ mase }) => mase, format.measure),
    { ...column("naiveMase", ({ naiveMase }) => naiveMase, format.measure), optional: true },
    { ...column("series", ({ series }) => series, format.units), optional: true },
    column("steps", ({ steps }) => steps, format.units),
    { ...column("stockoutSteps", ({ stockoutSteps }) => stockoutSteps, format.units), optional: true },
  ];
}
