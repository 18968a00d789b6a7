import { type ColumnNames, readTable, TableFileError } from "../../files/table-file.ts";
import { cutJourneys, type Touch } from "../model/cut-journeys.ts";
import { type PathSet, PathSetBuilder } from "../model/path-set.ts";

export type TouchColumn = "person" | "time" | "channel" | "converted" | "value";

/** Of a log with a line for each touch of a person. */
export interface TouchFileSettings {
  /** Columns by name, where they are called otherwise than usual. */
  columns?: Partial<Record<TouchColumn, string>>;
  /** Days before its end that a journey begins at the earliest. */
  lookBackDays: number;
}

const usualNames: Record<TouchColumn, readonly string[]> = {
  person: ["customer_id", "visitor_id", "person"],
  time: ["occurred_at", "timestamp", "time", "date"],
  channel: ["channel"],
  converted: ["converted", "conversion"],
  value: ["value", "conversion_value"],
};
const dayMs = 86_400_000;
const yes = /^(1|yes|y|true|t|是)$/i;
const no = /^(0|no|n|false|f|否|)$/i;
/** ISO days and times; without a zone they are of UTC, which changes no order. */
const isoTime = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Reads a log of touches in any order and cuts it into journeys. @throws TableFileError telling the broken rows */
export async function readTouchFile(file: string, { columns, lookBackDays }: TouchFileSettings): Promise<PathSet> {
  const builder = new PathSetBuilder();
  const people = new Map<string, Touch[]>();
  await readTable<TouchColumn>(file, namesOf(columns), (row) => {
    const person = row.cell("person");
    if (person === "") return row.broken("person", "says whose touch it is");
    const day = toDays(row.cell("time"));
    if (Number.isNaN(day)) return row.broken("time", "is an ISO day or time such as 2026-03-01T09:30:00Z");
    const told = row.cell("converted");
    if (!yes.test(told) && !no.test(told)) return row.broken("converted", "is 1 or 0");
    const converted = yes.test(told);
    const channel = row.cell("channel");
    if (channel === "" && !converted) return row.broken("channel", "names the channel of a touch");
    const value = row.amount("value");
    if (value > 0 && !converted) return row.broken("value", "is of conversions, and this is none");
    const touch = { day, channel: channel === "" ? null : builder.channel(channel), converted, value };
    const touches = people.get(person);
    if (touches === undefined) people.set(person, [touch]);
    else touches.push(touch);
  });
  if (people.size === 0) throw new TableFileError(`${file} holds no touches.`);
  for (const touches of people.values()) {
    touches.sort((a, b) => a.day - b.day);
    cutJourneys(touches, lookBackDays, builder);
  }
  return builder.build();
}

function namesOf(given: TouchFileSettings["columns"]): ColumnNames<TouchColumn> {
  const of = (column: TouchColumn, optional: boolean) => ({
    names: given?.[column] === undefined ? usualNames[column] : [given[column]],
    optional: optional && given?.[column] === undefined,
  });
  return {
    person: of("person", false),
    time: of("time", false),
    channel: of("channel", false),
    converted: of("converted", false),
    value: of("value", true),
  };
}

/** Days since 1970-01-01, with their fractions; NaN where the text is no time. */
function toDays(text: string): number {
  const found = isoTime.exec(text);
  if (found === null) return Number.NaN;
  const iso = text.replace(" ", "T");
  return Date.parse(text.length > 10 && found[1] === undefined ? `${iso}Z` : iso) / dayMs;
}
