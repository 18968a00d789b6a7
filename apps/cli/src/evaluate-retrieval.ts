import { evaluateRetrievalFile, type RetrievalEvaluation } from "@bellwether/smart-support/evaluate-retrieval";
import type { Command } from "commander";
import { addEvaluateQuestions } from "./evaluate-questions.ts";
import { formatTable } from "./terminal/table.ts";

/** Adds `retrieval <faq.jsonl>` to `bellwether evaluate`. */
export function addEvaluateRetrieval(evaluate: Command): void {
  addEvaluateQuestions(evaluate, {
    name: "retrieval",
    description: "ask each question of a file for its own answer, of searches that learnt from the other questions",
    evaluate: evaluateRetrievalFile,
    describe,
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
