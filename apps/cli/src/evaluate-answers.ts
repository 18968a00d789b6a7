import {
  type AnswerMeasures,
  type AnswersEvaluation,
  evaluateAnswersFile,
} from "@bellwether/smart-support/evaluate-answers";
import type { Command } from "commander";
import { addEvaluateQuestions } from "./evaluate-questions.ts";
import { formatTable } from "./terminal/table.ts";

/** Adds `answers <faq.jsonl>` to `bellwether evaluate`. */
export function addEvaluateAnswers(evaluate: Command): void {
  addEvaluateQuestions(evaluate, {
    name: "answers",
    description:
      "answer each question of a file by what learnt from the others, and tell how many are answered at which risk",
    evaluate: evaluateAnswersFile,
    describe,
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
