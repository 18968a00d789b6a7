import type { Table, TableColumn } from "./table.ts";
import { quantileCuts } from "./table-encoder.ts";

/** Bins of a column at most, the one of what is unknown included. */
const mostBins = 64;

/** Cuts columns into a few bins each, as the rows it was fitted on say. Bin 0 is what is unknown. */
export interface Binning {
  /** Per column: whether its bins have an order, and how many there are. */
  columns: readonly { name: string; ordered: boolean; bins: number }[];
  /** The bin of each row, column by column. */
  binsOf(table: Table): Uint8Array[];
}

/** Numbers get a bin per quantile; categories one per level, the rarest sharing the last. */
export function fitBinning(table: Table): Binning {
  const fitted = table.columns.map((column) => ({
    name: column.name,
    ordered: column.kind === "number",
    ...(column.kind === "number" ? numberBins(column.values) : levelBins(column.levels, column.codes)),
  }));
  return {
    columns: fitted.map(({ name, ordered, bins }) => ({ name, ordered, bins })),
    binsOf: (other) =>
      other.columns.map((column, i) =>
        Uint8Array.from({ length: other.rows }, (_, row) => fitted[i]!.binOf(column, row)),
      ),
  };
}

interface ColumnBins {
  bins: number;
  binOf(column: TableColumn, row: number): number;
}

function numberBins(values: Float64Array): ColumnBins {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  // The smallest value opens no bin of its own: what is below the first quantile belongs to it.
  const cuts = known.length === 0 ? [] : quantileCuts(known, mostBins - 2).slice(1);
  return {
    bins: cuts.length + 2,
    binOf(column, row) {
      const value = column.kind === "number" ? column.values[row]! : Number.NaN;
      if (Number.isNaN(value)) return 0;
      let [low, high] = [0, cuts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value < cuts[middle]!) high = middle;
        else low = middle + 1;
      }
      return low + 1;
    },
  };
}

function levelBins(levels: readonly string[], codes: Int32Array): ColumnBins {
  const counts = new Map<string, number>();
  for (const code of codes) {
    if (code >= 0) counts.set(levels[code]!, (counts.get(levels[code]!) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const places = new Map(byCount.slice(0, mostBins - 2).map(([level], place) => [level, place + 1]));
  const other = places.size + 1;
  return {
    bins: other + 1,
    binOf(column, row) {
      if (column.kind !== "category" || column.codes[row]! < 0) return 0;
      return places.get(column.levels[column.codes[row]!]!) ?? other;
    },
  };
}
