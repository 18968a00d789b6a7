/** Collects the values of a statement, so that text and values are written at one place and nothing is ever quoted by hand. */
export class SqlParameters {
  readonly values: unknown[] = [];

  /** Adds a value and returns its placeholder. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** The pattern of ILIKE for "contains this text", in which %, _ and \ of the text mean themselves. */
export function containsPattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
