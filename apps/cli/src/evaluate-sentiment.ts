import { evaluateSentimentFiles } from "@bellwether/smart-support/evaluate-sentiment";
import type { Command } from "commander";
import { exitCodeHelp } from "./exit-codes.ts";

interface SentimentFlags {
  train: string[];
  test: string;
  textColumn: string;
  labelColumn: string;
  seed: number;
  json?: boolean;
}

/** Adds `sentiment` to `bellwether evaluate`. */
export function addEvaluateSentiment(evaluate: Command): void {
  evaluate
    .command("sentiment")
    .description("learn how people feel from labelled texts, and judge it on another file")
    .requiredOption("--train <files...>", "CSV or JSONL of texts with a label each")
    .requiredOption("--test <file>", "the same of texts that are not learnt from")
    .option("--text-column <name>", "column of the text", "sentence")
    .option("--label-column <name>", "column of the label", "label")
    .option("--seed <number>", "of the model", Number, 1)
    .option("--json", "one JSON object on standard output, and nothing else there")
    .addHelpText("after", exitCodeHelp)
    .action(async ({ textColumn, labelColumn, json, ...files }: SentimentFlags) => {
      const evaluation = await evaluateSentimentFiles({ ...files, columns: { text: textColumn, label: labelColumn } });
      const { trained, tested, accuracy, naiveAccuracy, trainSeconds } = evaluation;
      const percent = (value: number) => `${(100 * value).toFixed(2)} %`;
      process.stdout.write(
        json
          ? `${JSON.stringify(evaluation)}\n`
          : `${trained} texts learnt in ${trainSeconds.toFixed(1)} s; ${tested} judged: ${percent(accuracy)} right, the commonest label ${percent(naiveAccuracy)}\n`,
      );
    });
}
