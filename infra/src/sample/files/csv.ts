/** One line of CSV (RFC 4180, with a line feed), fields quoted where they need it. */
export function csvLine(fields: readonly (string | number | null)[]): string {
  return `${fields.map(field).join(",")}\n`;
}

function field(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Pence as pounds: 1299 → "12.99". */
export function pounds(minor: number): string {
  return (minor / 100).toFixed(2);
}
