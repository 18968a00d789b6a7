import {
  type AnswerMeasures,
  type AnswersEvaluation,
  evaluateAnswersFile,
} from "@bellwether/smart-support/evaluate-answers";
import { type Command, InvalidArgumentError } from "commander";
import { exitCodeHelp } from "./exit-codes.ts";
import { abortOnSignals } from "./terminal/abort-on-signals.ts";
import { ProgressLine } from "./terminal/progress-line.ts";
import { formatTable } from "./terminal/table.ts";

interface AnswersFlags {
  folds: number;
  seed: number;
  json?: boolean;
}

/** Adds `answers <faq.jsonl>` to `bellwether evaluate`. */
export function addEvaluateAnswers(evaluate: Command): void {
  evaluate
    .command("answers")
    .description(
      "answer each question of a file by what learnt from the others, and tell how many are answered at which risk",
    )
    .argument("<file>", "JSONL or CSV with a question and its answer a row, named question and answer")
    .option("--folds <count>", "parts that the questions are dealt into", folds, 5)
    .option("--seed <number>", "of folds and models", Number, 1)
    .option("--json", "one JSON object on standard output, and nothing else there")
    .addHelpText("after", exitCodeHelp)
    .action(async (file: string, { json, ...settings }: AnswersFlags) => {
      const interrupt = abortOnSignals();
      const line = new ProgressLine("Evaluating");
      try {
        const evaluation = await evaluateAnswersFile(file, {
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

function describe(evaluation: AnswersEvaluation): string {
  const { passages, questions, answerable, withUnanswerable, chosen, cited, seconds } = evaluation;
  const share = (value: number) => `${(100 * value).toFixed(1)} %`;
  const row = (name: string, measures: AnswerMeasures) => [
    name,
    share(measures.coverageAtRisk5),
    share(measures.coverageAtRisk10),
    share(measures.coverageAtRisk20),
    measures.calibrationError.toFixed(4),
  ];
  const rows = [row("all have an answer", answerable), row("half have none", withUnanswerable)];
  const validity = cited.validShare === null ? "nothing was cited" : `${share(cited.validShare)} stand word for word`;
  return [
    `${questions} questions asked of ${passages} passages in ${seconds.toFixed(0)} s; answered at a risk of`,
    formatTable(["questions", "5 %", "10 %", "20 %", "calibration error"], rows),
    `At the learnt threshold, half having none: ${share(chosen.coverage)} are answered, ${share(chosen.risk)} of the answers are wrong`,
    `${cited.sentences} cited sentences: ${validity}`,
  ].join("\n");
}

function folds(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 2) throw new InvalidArgumentError("It is a whole number from 2.");
  return value;
}
