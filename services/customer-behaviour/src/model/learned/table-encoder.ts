import type { CategoryColumn, NumberColumn, Table, TableColumn } from "./table.ts";

/** Numbers for models that add up: one row of `width` numbers per row of the table. */
export interface Design {
  rows: number;
  width: number;
  values: Float32Array;
}

/** Which numbers of a design row come of one column of the table. */
export interface EncodedColumn {
  name: string;
  from: number;
  width: number;
}

/** Turns tables into designs as the rows that it was fitted on say. */
export interface TableEncoder {
  width: number;
  columns: readonly EncodedColumn[];
  encode(table: Table): Design;
}

interface ColumnEncoder {
  width: number;
  /** Writes the column's numbers of one row at `at`; they are 0 before. */
  write(column: TableColumn, row: number, into: Float32Array, at: number): void;
}

/** A level in fewer rows tells nothing that holds. */
const fewestOfLevel = 10;

/**
 * Fits an encoder to these rows and to nothing else, so that a fold's test part has no say.
 *
 * Categories become one number per level, rare and unheard-of levels share one. Numbers are standardised, or cut at `pieces` quantiles
 * into as many stretches that fill one after another (piecewise linear encoding: Gorishniy, Rubachev & Babenko 2022, NeurIPS), which
 * makes a linear model bend. What is unknown is 0, with a number of its own that says so.
 *
 * @param pieces stretches per number; 0 standardises
 */
export function fitTableEncoder(table: Table, pieces: number): TableEncoder {
  const encoders = table.columns.map((column) =>
    column.kind === "category" ? categoryEncoder(column) : numberEncoder(column, pieces),
  );
  let width = 0;
  const columns = table.columns.map(({ name }, i): EncodedColumn => {
    const from = width;
    width += encoders[i]!.width;
    return { name, from, width: encoders[i]!.width };
  });
  return {
    width,
    columns,
    encode(other) {
      const values = new Float32Array(other.rows * width);
      for (const [i, column] of other.columns.entries()) {
        const { write } = encoders[i]!;
        const { from } = columns[i]!;
        for (let row = 0; row < other.rows; row++) write(column, row, values, row * width + from);
      }
      return { rows: other.rows, width, values };
    },
  };
}

function categoryEncoder({ levels, codes }: CategoryColumn): ColumnEncoder {
  const counts = new Map<string, number>();
  for (const code of codes) {
    if (code >= 0) counts.set(levels[code]!, (counts.get(levels[code]!) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= fewestOfLevel).map(([level]) => level);
  const places = new Map(kept.sort().map((level, place) => [level, place]));
  const [rare, unknown] = [kept.length, kept.length + 1];
  return {
    width: kept.length + 2,
    write(column, row, into, at) {
      if (column.kind !== "category") throw wrongKind(column, "a category");
      const code = column.codes[row]!;
      into[at + (code < 0 ? unknown : (places.get(column.levels[code]!) ?? rare))] = 1;
    },
  };
}

function numberEncoder({ values }: NumberColumn, pieces: number): ColumnEncoder {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const cuts = pieces === 0 ? [] : quantileCuts(known, pieces);
  const curve = cuts.length > 2 ? stretches(cuts) : standardised(known);
  return {
    width: curve.width + 1,
    write(column, row, into, at) {
      if (column.kind !== "number") throw wrongKind(column, "a number");
      const value = column.values[row]!;
      if (Number.isNaN(value)) into[at + curve.width] = 1;
      else curve.write(value, into, at);
    },
  };
}

interface Curve {
  width: number;
  write(value: number, into: Float32Array, at: number): void;
}

function standardised(known: Float64Array): Curve {
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, known.length);
  const scale = variance > 0 ? 1 / Math.sqrt(variance) : 0;
  return {
    width: 1,
    write(value, into, at) {
      // A value from nowhere must not carry a score alone.
      into[at] = Math.max(-10, Math.min(10, (value - mean) * scale));
    },
  };
}

function stretches(cuts: readonly number[]): Curve {
  const width = cuts.length - 1;
  return {
    width,
    write(value, into, at) {
      for (let k = 0; k < width; k++) {
        into[at + k] = Math.max(0, Math.min(1, (value - cuts[k]!) / (cuts[k + 1]! - cuts[k]!)));
      }
    },
  };
}

/** The smallest value, the distinct quantiles between, and the largest. @param sorted ascending */
export function quantileCuts(sorted: Float64Array, pieces: number): number[] {
  const cuts = Array.from({ length: pieces + 1 }, (_, k) => sorted[Math.round((k / pieces) * (sorted.length - 1))]!);
  return cuts.filter((cut, k) => k === 0 || cut > cuts[k - 1]!);
}

function wrongKind({ name }: TableColumn, wanted: string): RangeError {
  return new RangeError(`Column ${name} is ${wanted}, as in the rows that were learnt from.`);
}
