import { serialize } from "node:v8";
import { groupNearDuplicates } from "../../duplicates/near-duplicates.ts";
import { heldOutScores } from "../../model/held-out-scores.ts";
import { IntentClassifier } from "../../model/intent-classifier.ts";
import type { LabelledText } from "../../model/text-classifier.ts";
import { judgeMood, type MoodReport } from "./judge-mood.ts";

export interface MoodTaskInput {
  texts: LabelledText[];
  /** Texts without a mood, which are learnt from and not judged. */
  plain: LabelledText[];
  seed: number;
}

export interface TrainedMood {
  /** The classifier's state, as `restoreIntents` reads it. */
  bytes: Uint8Array;
  report: MoodReport;
}

/** Address of this module's compiled form: threads load `dist`, also when this file runs from its source. */
export const moodTaskModule = new URL("./train-task.js", import.meta.url.replace("/src/", "/dist/")).href;

/** How alike two texts are that are held out together. */
const sameText = 0.7;

/**
 * Learns moods, and judges them beside the list of words by texts that were held out, off the event loop. Null where not one was told rightly.
 *
 * @public called by the thread, which loads this module by its address
 */
export async function run({ texts, plain, seed }: MoodTaskInput): Promise<TrainedMood | null> {
  const examples = [...texts, ...plain];
  const groups = groupNearDuplicates(
    examples.map(({ text }) => text),
    sameText,
  );
  const { held } = heldOutScores(examples, { seed, groups });
  if (!held.some(({ scores, truth }) => scores[truth] === Math.max(...scores))) return null;
  const classifier = IntentClassifier.fitBeside(held, examples, { seed });
  return { bytes: serialize(classifier.state), report: judgeMood(texts, held) };
}
