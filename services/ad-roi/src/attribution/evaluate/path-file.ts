import { type ColumnNames, readTable, TableFileError } from "../../files/table-file.ts";
import { type PathSet, PathSetBuilder } from "../model/path-set.ts";

export type PathColumn = "path" | "conversions" | "value" | "lost";

/** Of a file with a line for each path and how often it was taken. */
export interface PathFileSettings {
  /** Columns by name, where they are called otherwise than usual. */
  columns?: Partial<Record<PathColumn, string>>;
  /** Between the channels of a path. */
  separator?: string;
}

const usualNames: Record<PathColumn, readonly string[]> = {
  path: ["path"],
  conversions: ["total_conversions", "conversions"],
  value: ["total_conversion_value", "value"],
  lost: ["total_null", "lost"],
};

/** Whether a header is one of paths rather than of single touches. */
export function namesPaths(header: readonly string[], { columns }: PathFileSettings): boolean {
  return header.includes(columns?.path ?? "path");
}

/** Reads counted paths; the same path twice counts for both. @throws TableFileError telling the broken rows */
export async function readPathFile(file: string, settings: PathFileSettings): Promise<PathSet> {
  const { separator = ">", columns } = settings;
  const builder = new PathSetBuilder();
  const known = new Map<string, number>();
  const pathOf = (text: string): number | null => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const names = text.split(separator).map((name) => name.trim());
    if (names.some((name) => name === "")) return null;
    const path = builder.path(names.map((name) => builder.channel(name)));
    known.set(text, path);
    return path;
  };
  await readTable<PathColumn>(file, namesOf(columns), (row) => {
    const path = pathOf(row.cell("path"));
    if (path === null) return row.broken("path", `names channels with ${JSON.stringify(separator)} between`);
    const ends = { conversions: row.amount("conversions"), value: row.amount("value"), lost: row.amount("lost") };
    if (ends.value > 0 && ends.conversions === 0) return row.broken("value", "is of conversions, and there are none");
    builder.end(path, ends);
  });
  if (known.size === 0) throw new TableFileError(`${file} holds no paths.`);
  return builder.build();
}

function namesOf(given: PathFileSettings["columns"]): ColumnNames<PathColumn> {
  const of = (column: PathColumn, optional: boolean) => ({
    names: given?.[column] === undefined ? usualNames[column] : [given[column]],
    // A column that was named is there, or the name is wrong.
    optional: optional && given?.[column] === undefined,
  });
  return {
    path: of("path", false),
    conversions: of("conversions", false),
    value: of("value", true),
    lost: of("lost", true),
  };
}
