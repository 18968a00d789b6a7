import { serialize } from "node:v8";
import { groupNearDuplicates } from "../duplicates/near-duplicates.ts";
import { assessIntents, type IntentReport } from "../model/assess-intents.ts";
import { heldOutScores } from "../model/held-out-scores.ts";
import { IntentClassifier } from "../model/intent-classifier.ts";
import type { LabelledText } from "../model/text-classifier.ts";

export interface TrainTaskInput {
  examples: LabelledText[];
  /** Texts that are out of scope. */
  outside: string[];
  seed: number;
  refusedShare: number;
}

export interface TrainedIntents {
  /** The classifier's state, as `restoreIntents` reads it. */
  bytes: Uint8Array;
  report: IntentReport;
}

/** Address of this module's compiled form: threads load `dist`, also when this file runs from its source. */
export const trainTaskModule = new URL("./train-task.js", import.meta.url.replace("/src/", "/dist/")).href;

/** How alike two examples are that are held out together: what differs by a word or a sign would tell the fold its answers. */
const sameText = 0.7;

/**
 * Learns intents and judges them by examples that were held out, off the event loop. Null where not one of them was told rightly: there are too few,
 * or they are all the same.
 *
 * @public called by the thread, which loads this module by its address
 */
export async function run(input: TrainTaskInput): Promise<TrainedIntents | null> {
  const { examples, outside, seed, refusedShare } = input;
  const groups = groupNearDuplicates(
    examples.map(({ text }) => text),
    sameText,
  );
  const scored = heldOutScores(examples, { seed, groups, outside });
  if (!scored.held.some(({ scores, truth }) => scores[truth] === Math.max(...scores))) return null;
  const keys = [...new Set(examples.map(({ label }) => label))].sort();
  const classifier = IntentClassifier.fitBeside(scored.held, examples, { seed, refusedShare });
  return {
    bytes: serialize(classifier.state),
    report: assessIntents(scored.held, scored.outside, keys, refusedShare),
  };
}
