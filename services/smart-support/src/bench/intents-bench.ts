import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { evaluateIntentFiles, type IntentEvaluation } from "../evaluate-intents.ts";
import { evaluateSentimentFiles, type SentimentEvaluation } from "../evaluate-sentiment.ts";
import { type MoodFigures, moodInService } from "./mood-in-service.ts";

const data = (path: string) => fileURLToPath(new URL(`../../../../../shared/data/${path}`, import.meta.url));

export interface IntentFigures {
  banking77: IntentEvaluation;
  curekart: IntentEvaluation;
  eprstmt: SentimentEvaluation;
  mood: MoodFigures;
}

/** Judges what questions are about and how people feel on three public sets, learnt from their training parts alone. */
export async function run(): Promise<IntentFigures | null> {
  if (!existsSync(data("banking77"))) {
    process.stderr.write("intents: skipped, since ../shared/data/banking77 is not there.\n");
    return null;
  }
  const seed = 1;
  const reviews = [data("eprstmt_zh/train_few_all.jsonl"), data("eprstmt_zh/dev_few_all.jsonl")];
  const otherReviews = data("eprstmt_zh/test_public.jsonl");
  return {
    curekart: await evaluateIntentFiles({
      train: data("hint3_curekart/curekart_train.csv"),
      test: data("hint3_curekart/curekart_test.csv"),
      columns: { text: "sentence", label: "label" },
      outOfScopeLabel: "NO_NODES_DETECTED",
      seed,
    }),
    eprstmt: await evaluateSentimentFiles({
      train: reviews,
      test: otherReviews,
      columns: { text: "sentence", label: "label" },
      seed,
    }),
    mood: await moodInService(reviews, otherReviews, seed),
    banking77: await evaluateIntentFiles({
      train: data("banking77/train.csv"),
      test: data("banking77/test.csv"),
      columns: { text: "text", label: "category" },
      seed,
    }),
  };
}

export function missedBars(figures: IntentFigures | null): string[] {
  if (figures === null) return [];
  const { banking77, curekart, eprstmt, mood } = figures;
  const bars: [string, number, number][] = [
    ["Banking77 accuracy", banking77.accuracy, 0.9],
    ["Curekart in-scope accuracy", curekart.inScopeAccuracy ?? 0, 0.8],
    ["Curekart out-of-scope recall", curekart.outOfScopeRecall ?? 0, 0.55],
    ["EPRSTMT accuracy", eprstmt.accuracy, 0.8],
    ["EPRSTMT in service, above the list of words", mood.inService, mood.list],
  ];
  return bars.flatMap(([name, got, bar]) => (got >= bar ? [] : [`${name}: ${got.toFixed(4)} < ${bar}`]));
}
