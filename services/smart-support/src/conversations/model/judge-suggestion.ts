import { runsOf } from "../../text/words.ts";
import { shinglesOf } from "../../understanding/duplicates/near-duplicates.ts";

/** AS_IS: the reply is the suggestion; EDITED: much of it is in the reply; UNUSED: the agent wrote something else. */
export type SuggestionOutcome = "AS_IS" | "EDITED" | "UNUSED";

export interface JudgedSuggestion {
  outcome: SuggestionOutcome;
  /** Share of the suggestion's pieces that the reply has, 0 … 1. */
  kept: number;
}

/** Share of it that a reply has at least to rest on it: texts of one language about other things share up to a quarter of their pieces. */
const leastKept = 0.4;

/**
 * What became of a suggested reply, told by the words that were sent: signs, spaces and case aside.
 *
 * @example judgeSuggestion("We ship in two days.", "Hello! We ship in two days.") // { outcome: "EDITED", kept: 1 }
 */
export function judgeSuggestion(suggested: string, sent: string): JudgedSuggestion {
  if (plain(suggested) === plain(sent)) return { outcome: "AS_IS", kept: 1 };
  const pieces = shinglesOf(suggested);
  const written = shinglesOf(sent);
  const kept = pieces.size === 0 ? 0 : [...pieces].filter((piece) => written.has(piece)).length / pieces.size;
  return { outcome: kept >= leastKept ? "EDITED" : "UNUSED", kept };
}

function plain(text: string): string {
  return runsOf(text)
    .map((run) => run.text)
    .join(" ");
}
