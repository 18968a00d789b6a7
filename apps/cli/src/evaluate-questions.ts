import { type Command, InvalidArgumentError } from "commander";
import { exitCodeHelp } from "./exit-codes.ts";
import { abortOnSignals } from "./terminal/abort-on-signals.ts";
import { ProgressLine } from "./terminal/progress-line.ts";

interface QuestionsFlags {
  folds: number;
  seed: number;
  json?: boolean;
}

/** Evaluates a file of questions with their answers by folds. */
export interface QuestionsEvaluation<Evaluation> {
  name: string;
  description: string;
  evaluate(
    file: string,
    settings: { folds: number; seed: number; signal: AbortSignal; onProgress: (fraction: number) => void },
  ): Promise<Evaluation>;
  /** For people to read. */
  describe(evaluation: Evaluation): string;
}

/** Adds a command `<name> <faq.jsonl>` to `bellwether evaluate`. */
export function addEvaluateQuestions<Evaluation extends object>(
  parent: Command,
  { name, description, evaluate, describe }: QuestionsEvaluation<Evaluation>,
): void {
  parent
    .command(name)
    .description(description)
    .argument("<file>", "JSONL or CSV with a question and its answer a row, named question and answer")
    .option("--folds <count>", "parts that the questions are dealt into", folds, 5)
    .option("--seed <number>", "of folds and models", Number, 1)
    .option("--json", "one JSON object on standard output, and nothing else there")
    .addHelpText("after", exitCodeHelp)
    .action(async (file: string, { json, ...settings }: QuestionsFlags) => {
      const interrupt = abortOnSignals();
      const line = new ProgressLine("Evaluating");
      try {
        const evaluation = await evaluate(file, {
          ...settings,
          signal: interrupt.signal,
          onProgress: (fraction) => line.show(fraction, "folds"),
        });
        line.close();
        process.stdout.write(json ? `${JSON.stringify(evaluation)}\n` : `${describe(evaluation)}\n`);
      } finally {
        line.close();
        interrupt.dispose();
      }
    });
}

function folds(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 2) throw new InvalidArgumentError("It is a whole number from 2.");
  return value;
}
