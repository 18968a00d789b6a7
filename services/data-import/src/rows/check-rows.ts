import { mapColumns } from "../fields/column-map.ts";
import type { CellContext, Field, RowShape } from "../fields/field.ts";
import type { RowChunk } from "../reading/row-chunk.ts";
import { type RuleFacts, type Violation, violation } from "../rules.ts";
import { parseObject, typedCell } from "../values/gathered.ts";
import type { Broken, Parsed } from "../values/parsed.ts";

/** A row's broken rules, all that were found. */
export interface RejectedRow {
  line: number;
  /** What stands in the first field's cell, which tells records apart; null when the row has none. */
  key: string | null;
  violations: Violation[];
}

/** The outcome of checking a chunk: accepted values by column, ready to be staged, and what was refused. */
export interface CheckedRows {
  /** Lines of the accepted rows. */
  lines: number[];
  /** One array per field of the shape, in its order; null stands for a blank cell. */
  columns: (string | null)[][];
  rejected: RejectedRow[];
}

/** Checks rows of one shape, one by one. */
export class RowChecker {
  private positions: number[] = [];
  /** Of each field that gathers columns: their positions and keys. */
  private gathered: [position: number, key: string][][] = [];
  private width = -1;
  private readonly values: (string | null)[];

  constructor(
    private readonly shape: RowShape,
    private readonly context: CellContext,
    private readonly source: {
      /** NDJSON: rows need not have all keys, and new ones may come. */
      ragged: boolean;
      encoding: string;
      mapping: Readonly<Record<string, string>>;
    },
  ) {
    this.values = new Array(shape.fields.length).fill(null);
  }

  /** Names of the fields that the file has a column for. */
  get presentFields(): string[] {
    return this.shape.fields
      .filter((_, at) => this.positions[at]! >= 0 || this.gathered[at]!.length > 0)
      .map(({ name }) => name);
  }

  /** @throws ImportFailure when the header lacks a required column */
  check(chunk: RowChunk): CheckedRows {
    if (chunk.header.length !== this.width) {
      this.width = chunk.header.length;
      this.positions = mapColumns(this.shape, chunk.header, this.source.mapping, !this.source.ragged);
      this.gathered = this.gatherColumns(chunk.header);
    }
    const columns: (string | null)[][] = this.shape.fields.map(() => []);
    const checked: CheckedRows = { lines: [], columns, rejected: [] };
    for (const [at, row] of chunk.rows.entries()) {
      const line = chunk.lines[at]!;
      const violations = this.checkRow(row, chunk.header);
      if (violations !== null) {
        const told = this.shape.isPersonal ? violations.map((one) => ({ ...one, value: null })) : violations;
        checked.rejected.push({ line, key: this.shape.isPersonal ? null : this.keyOf(row), violations: told });
        continue;
      }
      checked.lines.push(line);
      for (let field = 0; field < columns.length; field++) columns[field]!.push(this.values[field]!);
    }
    return checked;
  }

  /** Puts the row's values into `values`, or gives the broken rules. */
  private checkRow(row: string[] | string, header: readonly string[]): Violation[] | null {
    if (typeof row === "string") return [violation("row.json", null, row)];
    if (!this.source.ragged && row.length !== this.width && !this.fits(row))
      return [violation("row.columns", null, row.join(","), { found: row.length, expected: this.width })];
    let violations: Violation[] | null = null;
    const { fields } = this.shape;
    for (let at = 0; at < fields.length; at++) {
      const field = fields[at]!;
      const position = this.positions[at]!;
      const own = position < 0 ? "" : (row[position] ?? "").trim();
      const text = field.gather === undefined ? own : this.gatherCells(own, row, this.gathered[at]!);
      const parsed = this.parse(field, text);
      this.values[at] = parsed.rule === undefined ? parsed.value : null;
      if (parsed.rule === undefined) continue;
      violations ??= [];
      violations.push(violation(parsed.rule, header[position] ?? field.name, text, this.facts(parsed)));
    }
    if (violations !== null) return violations;
    const broken = this.shape.check?.(this.values) ?? null;
    if (broken === null) return null;
    const column = header[this.positions[broken.field]!] ?? null;
    return [violation(broken.rule, column, this.values[broken.field] ?? null, this.facts(broken))];
  }

  private gatherColumns(header: readonly string[]): [number, string][][] {
    return this.shape.fields.map((field) =>
      header.flatMap((name, position): [number, string][] => {
        const key = this.positions.includes(position) ? null : (field.gather?.(name) ?? null);
        return key === null || key === "" ? [] : [[position, key]];
      }),
    );
  }

  /** The object in the field's own cell with the gathered cells put to it: a blank one is null. What is no object is left as it stands. */
  private gatherCells(own: string, row: readonly string[], cells: readonly [number, string][]): string {
    if (cells.length === 0) return own;
    const object = own === "" ? {} : parseObject(own);
    if (object === null) return own;
    for (const [position, key] of cells) {
      const text = (row[position] ?? "").trim();
      // A key such as __proto__ is a key like any other.
      Object.defineProperty(object, key, {
        value: text === "" ? null : typedCell(text),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return JSON.stringify(object);
  }

  private keyOf(row: string[] | string): string | null {
    if (typeof row === "string") return null;
    return row[this.positions[0]!]?.trim() || null;
  }

  private parse(field: Field, text: string): Parsed<string | null> {
    if (text === "") return field.required ? { rule: "value.required" } : blank;
    // What a decoder cannot read becomes U+FFFD.
    return text.includes("\uFFFD") ? { rule: "value.encoding" } : field.parse(text, this.context);
  }

  /** Spreadsheets write empty cells behind the last column; they hold nothing that could be lost. */
  private fits(row: readonly string[]): boolean {
    return row.length > this.width && row.slice(this.width).every((cell) => cell.trim() === "");
  }

  private facts(broken: Broken): RuleFacts {
    const { encoding } = this.source;
    return broken.limit === undefined ? { encoding } : { encoding, limit: broken.limit };
  }
}

const blank: Parsed<null> = { value: null };
