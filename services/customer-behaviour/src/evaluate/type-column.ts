import type { TableColumn } from "../model/learned/table.ts";

/** A column that says nothing. */
export interface UselessColumn {
  name: string;
  why: "one value" | "a value for nearly every row";
}

/** Share of numbers among known cells above which a cell that is none is a mistake and not a category. */
const plainlyNumbers = 0.95;

/**
 * Types a column by its cells, null where blank: numbers where all known cells are, else categories.
 *
 * @param lines of the cells in their file, for the sentence on a cell that breaks the rule
 */
export function typeColumn(
  name: string,
  cells: readonly (string | null)[],
  lines: readonly number[],
): TableColumn | UselessColumn | { broken: string } {
  const levels = [...new Set(cells)].filter((cell) => cell !== null);
  const blank = cells.includes(null);
  if (levels.length + Number(blank) < 2) return { name, why: "one value" };
  const values = Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : toNumber(cell)));
  const known = cells.length - cells.filter((cell) => cell === null).length;
  const numbers = values.filter((value) => !Number.isNaN(value)).length;
  if (numbers === known) return { name, kind: "number", values };
  if (numbers > plainlyNumbers * known && levels.length > 20) {
    const row = cells.findIndex((cell) => cell !== null && Number.isNaN(toNumber(cell)));
    const rule = `${name} is a number, as in ${numbers} other rows`;
    return { broken: `Line ${lines[row]}: ${rule}; got ${JSON.stringify(cells[row])}` };
  }
  if (levels.length > Math.max(50, known / 2)) return { name, why: "a value for nearly every row" };
  const places = new Map(levels.sort().map((level, place) => [level, place]));
  return { name, kind: "category", levels, codes: Int32Array.from(cells, (cell) => places.get(cell ?? "") ?? -1) };
}

/** NaN for anything but a plain finite number. */
function toNumber(cell: string): number {
  const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(cell) ? Number(cell) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}
