import { evaluateIntentFiles, type IntentEvaluation } from "@bellwether/smart-support/evaluate-intents";
import { type Command, InvalidArgumentError } from "commander";
import { exitCodeHelp } from "./exit-codes.ts";
import { formatTable } from "./terminal/table.ts";

interface IntentFlags {
  train: string;
  test: string;
  textColumn: string;
  labelColumn: string;
  outOfScopeLabel?: string;
  refusedShare?: number;
  seed: number;
  json?: boolean;
}

/** Adds `intents` to `bellwether evaluate`. */
export function addEvaluateIntents(evaluate: Command): void {
  evaluate
    .command("intents")
    .description("learn what questions are about from one file, and judge it on another")
    .requiredOption("--train <file>", "CSV or JSONL of questions with the intent of each")
    .requiredOption("--test <file>", "the same of questions that are not learnt from")
    .option("--text-column <name>", "column of the question", "text")
    .option("--label-column <name>", "column of the intent", "label")
    .option("--out-of-scope-label <label>", "label of questions that no intent answers")
    .option("--refused-share <share>", "share of right questions that may be refused (default: 0.05)", share)
    .option("--seed <number>", "of folds and models", Number, 1)
    .option("--json", "one JSON object on standard output, and nothing else there")
    .addHelpText("after", exitCodeHelp)
    .action(async ({ textColumn, labelColumn, json, ...files }: IntentFlags) => {
      const evaluation = await evaluateIntentFiles({ ...files, columns: { text: textColumn, label: labelColumn } });
      process.stdout.write(json ? `${JSON.stringify(evaluation)}\n` : `${describe(evaluation)}\n`);
    });
}

function describe(evaluation: IntentEvaluation): string {
  const { trained, tested, intents, latencyMsP95, trainSeconds } = evaluation;
  const percent = (value: number | null) => (value === null ? "–" : `${(100 * value).toFixed(2)} %`);
  return [
    `${trained} questions of ${intents} intents learnt in ${trainSeconds.toFixed(1)} s; ${tested} judged, 95 % within ${latencyMsP95.toFixed(2)} ms each`,
    formatTable(
      ["accuracy", "in scope", "out of scope refused", "macro F1"],
      [[evaluation.accuracy, evaluation.inScopeAccuracy, evaluation.outOfScopeRecall, evaluation.macroF1].map(percent)],
    ),
  ].join("\n");
}

function share(text: string): number {
  const value = Number(text);
  if (!(value >= 0 && value < 1)) throw new InvalidArgumentError("It is a share in [0, 1).");
  return value;
}
