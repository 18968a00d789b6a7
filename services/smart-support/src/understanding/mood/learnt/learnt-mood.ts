import type { IntentClassifier } from "../../model/intent-classifier.ts";
import type { Sentiment } from "../sentiment-of.ts";

/** Probability below which the likeliest mood is not told: between two moods, a text has none. */
export const leastSure = 0.6;

/** Tells moods as the organisation's own customers show them: the machines of intents, with moods for labels. */
export class LearntMood {
  constructor(private readonly classifier: Pick<IntentClassifier, "understand">) {}

  /** Null of a text too far from all that was taught. */
  moodOf(text: string): Sentiment | null {
    const { intent, probability, inScope, alternatives } = this.classifier.understand(text);
    if (!inScope) return null;
    return sentimentBy(new Map([{ intent, probability }, ...alternatives].map((one) => [one.intent, one.probability])));
  }
}

/** @param probabilities by mood; of those that are left out, 0 */
export function sentimentBy(probabilities: ReadonlyMap<string, number>): Sentiment {
  const of = (mood: Sentiment["label"]) => probabilities.get(mood) ?? 0;
  const [negative, positive] = [of("NEGATIVE"), of("POSITIVE")];
  const label = negative >= leastSure ? "NEGATIVE" : positive >= leastSure ? "POSITIVE" : "NEUTRAL";
  return { label, negative };
}
