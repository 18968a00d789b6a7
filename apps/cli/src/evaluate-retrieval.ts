import { evaluateRetrievalFile, type RetrievalEvaluation } from "@bellwether/smart-support/evaluate-retrieval";
import { type Command, InvalidArgumentError } from "commander";
import { exitCodeHelp } from "./exit-codes.ts";
import { abortOnSignals } from "./terminal/abort-on-signals.ts";
import { ProgressLine } from "./terminal/progress-line.ts";
import { formatTable } from "./terminal/table.ts";

interface RetrievalFlags {
  folds: number;
  seed: number;
  json?: boolean;
}

/** Adds `retrieval <faq.jsonl>` to `bellwether evaluate`. */
export function addEvaluateRetrieval(evaluate: Command): void {
  evaluate
    .command("retrieval")
    .description("ask each question of a file for its own answer, of searches that learnt from the other questions")
    .argument("<file>", "JSONL or CSV with a question and its answer a row, named question and answer")
    .option("--folds <count>", "parts that the questions are dealt into", folds, 5)
    .option("--seed <number>", "of folds and models", Number, 1)
    .option("--json", "one JSON object on standard output, and nothing else there")
    .addHelpText("after", exitCodeHelp)
    .action(async (file: string, { json, ...settings }: RetrievalFlags) => {
      const interrupt = abortOnSignals();
      const line = new ProgressLine("Evaluating");
      try {
        const evaluation = await evaluateRetrievalFile(file, {
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

function describe({ passages, questions, methods, chosen, seconds }: RetrievalEvaluation): string {
  const rows = methods.map((method) => [
    method.name === chosen ? `${method.name} *` : method.name,
    method.recallAt1.toFixed(4),
    method.recallAt10.toFixed(4),
    method.mrr.toFixed(4),
    method.latencyMsP95.toFixed(1),
  ]);
  return [
    `${questions} questions asked of ${passages} passages in ${seconds.toFixed(0)} s`,
    formatTable(["method", "recall@1", "recall@10", "MRR", "ms, p95"], rows),
    "* of the highest MRR",
  ].join("\n");
}

function folds(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 2) throw new InvalidArgumentError("It is a whole number from 2.");
  return value;
}
