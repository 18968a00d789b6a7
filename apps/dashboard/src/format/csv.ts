export type CsvValue = string | number | boolean | null | undefined;

/** What a file says about itself, before its columns: one `# name: value` line each. */
export type CsvPreamble = readonly (readonly [name: string, value: string])[];

/**
 * One cell by RFC 4180. A text that a spreadsheet would take for a formula is led by an apostrophe, since product names
 * and error values come from files that others wrote.
 */
function cell(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const raw = String(value);
  const safe = /^[=+\-@\t\r]/.test(raw) ? `'${raw}` : raw;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV text with CRLF line ends; empty cells for null and for numbers that are none. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[], preamble: CsvPreamble = []) {
  const remarks = preamble.map(([name, value]) => `# ${name}: ${value.replaceAll(/[\r\n]+/g, " ")}`);
  return `${[...remarks, ...[header, ...rows].map((row) => row.map(cell).join(","))].join("\r\n")}\r\n`;
}

/** A file name of letters, digits, dots and dashes only, in any script. */
export function fileName(stem: string, extension: string): string {
  const safe = stem
    .normalize("NFKC")
    .replaceAll(/[^\p{Letter}\p{Number}.]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
  return `${safe || "export"}.${extension}`;
}
