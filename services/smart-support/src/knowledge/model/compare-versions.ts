import { diffArrays } from "diff";

/** A line of one or both of two texts. */
export interface ComparedLine {
  kind: "SAME" | "REMOVED" | "ADDED";
  text: string;
}

/** Edits beyond which two texts count as nothing alike: finding the shortest way between them would take too long. */
const maxEdits = 5_000;

/** What a later text says otherwise than an earlier one, line by line, by the shortest way between them. */
export function compareVersions(before: string, after: string): ComparedLine[] {
  const [earlier, later] = [before.split("\n"), after.split("\n")];
  const parts = diffArrays(earlier, later, { maxEditLength: maxEdits });
  if (parts === undefined)
    return [
      ...earlier.map((text) => ({ kind: "REMOVED" as const, text })),
      ...later.map((text) => ({ kind: "ADDED" as const, text })),
    ];
  return parts.flatMap(({ added, removed, value }) =>
    value.map((text) => ({
      kind: added ? ("ADDED" as const) : removed ? ("REMOVED" as const) : ("SAME" as const),
      text,
    })),
  );
}
