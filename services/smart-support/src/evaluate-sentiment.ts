import { readLabelledTexts, type TextColumns, TextFileError } from "./evaluate/labelled-texts-file.ts";
import { TextClassifier } from "./understanding/model/text-classifier.ts";

export interface SentimentFiles {
  /** One or more files of examples. */
  train: readonly string[];
  test: string;
  columns: TextColumns;
  seed: number;
}

export interface SentimentEvaluation {
  trained: number;
  tested: number;
  accuracy: number;
  /** Accuracy of telling the commonest label of the examples throughout. */
  naiveAccuracy: number;
  trainSeconds: number;
}

/**
 * Learns how people feel from labelled texts and judges it on another file. Texts that stand in several files of examples count once.
 *
 * @throws TextFileError naming line, column and rule
 */
export async function evaluateSentimentFiles({
  train,
  test,
  columns,
  seed,
}: SentimentFiles): Promise<SentimentEvaluation> {
  const read = (await Promise.all(train.map((path) => readLabelledTexts(path, columns)))).flat();
  const examples = [...new Map(read.map((one) => [one.text, one])).values()];
  const tested = await readLabelledTexts(test, columns);
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  if (counts.size < 2)
    throw new TextFileError(`${train.join(", ")}: at least 2 labels are told apart; got ${counts.size}`);
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a)[0]!;
  const started = performance.now();
  const classifier = TextClassifier.fit(examples, seed);
  const trainSeconds = (performance.now() - started) / 1000;
  const share = (isRight: (text: string, label: string) => boolean) =>
    tested.filter(({ text, label }) => isRight(text, label)).length / tested.length;
  return {
    trained: examples.length,
    tested: tested.length,
    accuracy: share((text, label) => classifier.labelOf(text) === label),
    naiveAccuracy: share((_, label) => label === commonest),
    trainSeconds,
  };
}
