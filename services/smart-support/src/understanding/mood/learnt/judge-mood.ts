import type { HeldOutText } from "../../model/held-out-scores.ts";
import { fitTemperature, softmax } from "../../model/temperature.ts";
import type { LabelledText } from "../../model/text-classifier.ts";
import { sentimentOf } from "../sentiment-of.ts";
import { sentimentBy } from "./learnt-mood.ts";

/** How often moods of texts that were held out were told rightly. */
export interface MoodReport {
  texts: number;
  /** By what was learnt, by the list of words, and by always saying the commonest mood. */
  learnt: number;
  list: number;
  commonest: number;
  /** How much more often than by the list, and the standard error of that. */
  gain: number;
  gainError: number;
}

/** @param held scores by classifiers that did not see the texts; those of texts that nobody labelled are not judged */
export function judgeMood(texts: readonly LabelledText[], held: readonly HeldOutText[]): MoodReport {
  const judged = held.filter(({ at }) => at < texts.length);
  const temperature = fitTemperature(judged);
  const counts = new Map<string, number>();
  for (const { at } of judged) counts.set(texts[at]!.label, (counts.get(texts[at]!.label) ?? 0) + 1);
  const right = judged.map(({ at, scores, labels }) => {
    const { text, label } = texts[at]!;
    const probabilities = softmax(scores, temperature);
    const told = sentimentBy(new Map(labels.map((mood, place) => [mood, probabilities[place]!])));
    return { learnt: Number(told.label === label), list: Number(sentimentOf(text).label === label) };
  });
  const mean = (of: (one: (typeof right)[number]) => number) =>
    right.reduce((sum, one) => sum + of(one), 0) / right.length;
  const gain = mean(({ learnt, list }) => learnt - list);
  return {
    texts: judged.length,
    learnt: mean(({ learnt }) => learnt),
    list: mean(({ list }) => list),
    commonest: Math.max(...counts.values()) / judged.length,
    gain,
    gainError: Math.sqrt(mean(({ learnt, list }) => (learnt - list - gain) ** 2) / right.length),
  };
}
