import type { Broken, Parsed } from "../values/parsed.ts";
import type { TimestampRules } from "../values/timestamp.ts";

/** What cells are read by, beside their own text. */
export interface CellContext extends TimestampRules {
  decimalComma: boolean;
  /** ISO 4217, for rows that carry no currency. */
  currency: string;
}

/** One field of a kind: what the file's columns may call it, and how its cells become values. */
export interface Field {
  /** Also the name of its column while staged. */
  name: string;
  /** A row without it is refused. */
  required: boolean;
  /** Names of columns that mean this field, most telling first; compared without case, spaces and punctuation. */
  aliases: readonly string[];
  /** PostgreSQL type of the staged column. */
  sqlType: "text" | "numeric" | "timestamptz" | "boolean" | "jsonb";
  /** Reads a cell that is not blank; texts come trimmed. Values go to PostgreSQL as text. */
  parse(text: string, context: CellContext): Parsed<string>;
  /**
   * Makes the field a JSON object of the columns that no other field claims: the key of a column in it, or null to leave the column out.
   * A column of the field's own name holds such an object already.
   */
  gather?(header: string): string | null;
}

/** What makes up a row of one kind of file. */
export interface RowShape {
  fields: readonly Field[];
  /** Cells hold what people wrote: what stood in a refused row is not kept. */
  isPersonal?: true;
  /** Checks values against each other. Gives the broken rule and the position of the field to blame, or null. */
  check?(values: readonly (string | null)[]): (Broken & { field: number }) | null;
}

/** A column's name as aliases are compared: letters and digits of any script, in lower case. */
export function normaliseHeader(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
