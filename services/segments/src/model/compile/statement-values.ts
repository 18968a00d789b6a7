/** The values of a statement, each standing once under its placeholder: nothing that a person wrote is ever part of the text. */
export class StatementValues {
  readonly values: unknown[] = [];
  private readonly placeholders = new Map<string, string>();

  /** @param type the SQL type that the placeholder is cast to */
  add(value: unknown, type: string): string {
    const known = `${type} ${JSON.stringify(value)}`;
    const placeholder = this.placeholders.get(known) ?? `$${this.values.push(value)}::${type}`;
    this.placeholders.set(known, placeholder);
    return placeholder;
  }
}
