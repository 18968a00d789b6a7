import { ImportFailure } from "../import-failure.ts";
import { normaliseHeader, type RowShape } from "./field.ts";

/**
 * Finds each field's column in a file's header: by the user's mapping first, then by alias.
 *
 * @param requireAll false for formats whose columns may still appear in later rows
 * @returns for each field of the shape the position of its column, or -1
 * @throws ImportFailure when a mapping names an unknown field or column, or a required field has no column
 */
export function mapColumns(
  shape: RowShape,
  header: readonly string[],
  mapping: Readonly<Record<string, string>>,
  requireAll = true,
): number[] {
  const mapped = new Map(Object.entries(mapping).map(([field, column]) => [normaliseHeader(field), column]));
  const normalised = header.map(normaliseHeader);
  const claimed = new Set<number>();
  const positions = shape.fields.map((field) => {
    const asked = mapped.get(normaliseHeader(field.name)) ?? mapped.get(normaliseHeader(field.aliases[0]!));
    if (asked === undefined) return -1;
    const position = header.findIndex(
      (name, at) => name.trim() === asked.trim() || normalised[at] === normaliseHeader(asked),
    );
    if (position < 0 && requireAll)
      throw new ImportFailure(
        "file.mapping",
        { field: field.name, column: asked, columns: list(header) },
        `The file has no column ${JSON.stringify(asked)} for ${field.name}; its columns are ${list(header)}.`,
      );
    claimed.add(position);
    return position;
  });
  for (const [at, field] of shape.fields.entries()) {
    if (positions[at] !== -1) continue;
    for (const alias of field.aliases) {
      const position = normalised.indexOf(normaliseHeader(alias));
      if (position < 0 || claimed.has(position)) continue;
      positions[at] = position;
      claimed.add(position);
      break;
    }
  }
  const missing = shape.fields.filter((field, at) => field.required && positions[at] === -1);
  if (missing.length > 0 && requireAll)
    throw new ImportFailure(
      "file.columns",
      { fields: missing.map(({ name }) => name).join(", "), columns: list(header) },
      `The file has no column for ${missing.map((field) => `${field.name} (such as ${field.aliases.slice(0, 3).join(", ")})`).join(", ")}; ` +
        `its columns are ${list(header)}. Name the columns with a mapping.`,
    );
  return positions;
}

/** Refuses a mapping of fields that none of the files' shapes has: it would be ignored silently otherwise. */
export function checkMapping(shapes: readonly RowShape[], mapping: Readonly<Record<string, string>>): void {
  const known = new Set(
    shapes.flatMap((shape) => shape.fields.flatMap((field) => [field.name, field.aliases[0]!])).map(normaliseHeader),
  );
  const names = [...new Set(shapes.flatMap((shape) => shape.fields.map((field) => field.name)))];
  for (const field of Object.keys(mapping))
    if (!known.has(normaliseHeader(field)))
      throw new ImportFailure(
        "file.mapping_field",
        { field, fields: names.join(", ") },
        `There is no field ${JSON.stringify(field)}; there are ${names.join(", ")}.`,
      );
}

function list(header: readonly string[]): string {
  const shown = header.slice(0, 30).map((name) => JSON.stringify(name.slice(0, 60)));
  return shown.length < header.length ? `${shown.join(", ")}, …` : shown.join(", ");
}
