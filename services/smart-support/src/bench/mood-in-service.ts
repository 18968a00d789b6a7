import { deserialize } from "node:v8";
import { readLabelledTexts } from "../evaluate/labelled-texts-file.ts";
import { IntentClassifier, type IntentClassifierState } from "../understanding/model/intent-classifier.ts";
import { LearntMood } from "../understanding/mood/learnt/learnt-mood.ts";
import { run as train } from "../understanding/mood/learnt/train-task.ts";
import { sentimentOf } from "../understanding/mood/sentiment-of.ts";

/** Shares of texts whose mood is told rightly. */
export interface MoodFigures {
  /** As an organisation would that had imported the examples: learnt, and by the list of words what is too far from them. */
  inService: number;
  /** By the list of words alone. */
  list: number;
}

/** Moods as a conversation's messages are told them, learnt from files of reviews labelled Positive and Negative, on another file. */
export async function moodInService(examples: readonly string[], test: string, seed: number): Promise<MoodFigures> {
  const columns = { text: "sentence", label: "label" };
  const read = async (path: string) =>
    (await readLabelledTexts(path, columns)).map(({ text, label }) => ({ text, label: label.toUpperCase() }));
  const all = (await Promise.all(examples.map(read))).flat();
  const texts = [...new Map(all.map((one) => [one.text, one])).values()];
  const trained = await train({ texts, plain: [], seed });
  if (trained === null) throw new Error("Nothing was learnt from the examples.");
  const mood = new LearntMood(IntentClassifier.restore(deserialize(trained.bytes) as IntentClassifierState));
  const tested = await read(test);
  const share = (told: (text: string) => string) =>
    tested.filter(({ text, label }) => told(text) === label).length / tested.length;
  return {
    inService: share((text) => (mood.moodOf(text) ?? sentimentOf(text)).label),
    list: share((text) => sentimentOf(text).label),
  };
}
