import { longIntegersAsText } from "../reading/ndjson-rows.ts";
import { type Violation, violation } from "../rules.ts";
import type { GivenRecord } from "./upsert-contract.ts";

/** Characters kept of a line that is no record. */
const shownLength = 500;

/** A line of NDJSON as a record; the broken rule when it is no JSON object. Whole numbers that a double would round stay as written. */
export function parseRecordLine(line: string): { record: GivenRecord } | { broken: Violation } {
  try {
    const parsed: unknown = JSON.parse(longIntegersAsText(line));
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed))
      return { record: parsed as GivenRecord };
  } catch {
    // Said below.
  }
  return { broken: violation("row.json", null, line.slice(0, shownLength)) };
}
