/** One cell of CSV (RFC 4180). A leading =, +, - or @ of a text would be a formula to a spreadsheet; a quote in front makes it text. Numbers stay numbers. */
export function csvCell(value: string | null): string {
  if (value === null) return "";
  const harmless = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
