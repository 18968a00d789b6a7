import { readLabelledTexts, type TextColumns, TextFileError } from "./evaluate/labelled-texts-file.ts";
import { macroF1 } from "./evaluate/macro-f1.ts";
import { IntentClassifier } from "./understanding/model/intent-classifier.ts";

export interface IntentFiles {
  train: string;
  test: string;
  columns: TextColumns;
  /** Label of questions that no intent answers, which may stand in either file; without one every question is held for in scope. */
  outOfScopeLabel?: string;
  refusedShare?: number;
  seed: number;
}

export interface IntentEvaluation {
  trained: number;
  tested: number;
  intents: number;
  /** Of all test questions; one that is out of scope is right when it is told to be. */
  accuracy: number;
  /** Of questions in scope: the intent is right and the question was not refused. Null where none is in scope. */
  inScopeAccuracy: number | null;
  /** Share of questions out of scope that were refused; null without an out-of-scope label or such questions. */
  outOfScopeRecall: number | null;
  /** Mean over labels, out of scope among them. */
  macroF1: number;
  /** Of one question at a time, in this process. */
  latencyMsP95: number;
  trainSeconds: number;
}

/**
 * Learns intents from one file and judges them on another. Questions labelled out of scope are not learnt from: what is refused is
 * decided by the questions that are in scope alone.
 *
 * @throws TextFileError naming line, column and rule
 */
export async function evaluateIntentFiles(files: IntentFiles): Promise<IntentEvaluation> {
  const { outOfScopeLabel, seed, refusedShare } = files;
  const train = (await readLabelledTexts(files.train, files.columns)).filter(({ label }) => label !== outOfScopeLabel);
  const test = await readLabelledTexts(files.test, files.columns);
  const intents = new Set(train.map(({ label }) => label));
  if (intents.size < 2)
    throw new TextFileError(`${files.train} names ${intents.size} intents; at least 2 are told apart.`);
  const unknown = test.find(({ label }) => label !== outOfScopeLabel && !intents.has(label));
  if (unknown !== undefined)
    throw new TextFileError(
      `${files.test} asks for ${JSON.stringify(unknown.label)}, of which ${files.train} has no example; name what is out of scope by --out-of-scope-label.`,
    );
  const started = performance.now();
  const classifier = IntentClassifier.fit(train, { seed, refusedShare });
  const trainSeconds = (performance.now() - started) / 1000;
  const latencies: number[] = [];
  const told = test.map(({ text }) => {
    const asked = performance.now();
    const { intent, inScope } = classifier.understand(text);
    latencies.push(performance.now() - asked);
    return outOfScopeLabel === undefined || inScope ? intent : outOfScopeLabel;
  });
  const rightAmong = (counts: (label: string) => boolean) => {
    const places = test.flatMap(({ label }, at) => (counts(label) ? [at] : []));
    return places.length === 0 ? null : places.filter((at) => told[at] === test[at]!.label).length / places.length;
  };
  latencies.sort((a, b) => a - b);
  return {
    trained: train.length,
    tested: test.length,
    intents: intents.size,
    accuracy: rightAmong(() => true)!,
    inScopeAccuracy: rightAmong((label) => label !== outOfScopeLabel),
    outOfScopeRecall: outOfScopeLabel === undefined ? null : rightAmong((label) => label === outOfScopeLabel),
    macroF1: macroF1(
      test.map(({ label }) => label),
      told,
    ),
    latencyMsP95: latencies[Math.floor(0.95 * latencies.length)]!,
    trainSeconds,
  };
}
