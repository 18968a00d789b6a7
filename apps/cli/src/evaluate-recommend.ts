import { evaluateRecommendFile, type RecommendEvaluation } from "@bellwether/customer-behaviour/evaluate-recommend";
import type { Command } from "commander";
import { exitCodeHelp } from "./exit-codes.ts";
import { abortOnSignals } from "./terminal/abort-on-signals.ts";
import { ProgressLine } from "./terminal/progress-line.ts";
import { formatTable } from "./terminal/table.ts";

interface RecommendFlags {
  split: string;
  until?: string;
  invoices?: string;
  customer?: string;
  item?: string;
  date?: string;
  quantity?: string;
  order?: string;
  seed: string;
  json?: boolean;
}

/** Adds `recommend <file.csv>` to `bellwether evaluate`. */
export function addEvaluateRecommend(evaluate: Command): void {
  evaluate
    .command("recommend")
    .description("learn what customers buy until a day, rank all products for each, and compare with what they bought")
    .argument("<file>", "CSV with a line for each product of an order")
    .requiredOption("--split <day>", "first day foretold, such as 2011-09-01; the days before are learnt from")
    .option("--until <day>", "last day foretold; by default the file's last")
    .option("--invoices <file>", "CSV with order, customer and date, where the lines name no customer and date")
    .option("--customer <column>", "column of the customer's id; by default one that is usually called so")
    .option("--item <column>", "column of the product")
    .option("--date <column>", "column of the ISO day, or time, of the order")
    .option("--quantity <column>", "column of the quantity; lines of nothing or less are left out")
    .option("--order <column>", "column of the order's number, of both files")
    .option("--seed <number>", "of what is random", "1")
    .option("--json", "one JSON object on standard output, and nothing else there")
    .addHelpText("after", exitCodeHelp)
    .action(async (file: string, { split, until, invoices, seed, json, ...columns }: RecommendFlags) => {
      const interrupt = abortOnSignals();
      const line = new ProgressLine("Evaluating");
      try {
        const evaluation = await evaluateRecommendFile(file, {
          columns,
          orders: invoices ?? null,
          split,
          until,
          seed: Number(seed),
          signal: interrupt.signal,
          onProgress: (fraction) => line.show(fraction, "methods"),
        });
        line.close();
        process.stdout.write(json ? `${JSON.stringify(evaluation)}\n` : `${describe(evaluation)}\n`);
      } finally {
        line.close();
        interrupt.dispose();
      }
    });
}

function describe({ customers, items, anonymous, returns, methods, chosen }: RecommendEvaluation): string {
  const rows = methods.map(({ name, recallAt10, ndcgAt10, coverage, newToThem, seconds }) => [
    name === chosen ? `${name} *` : name,
    recallAt10.toFixed(4),
    ndcgAt10.toFixed(4),
    coverage.toFixed(3),
    newToThem.recallAt10.toFixed(4),
    newToThem.ndcgAt10.toFixed(4),
    newToThem.coverage.toFixed(3),
    seconds.toFixed(1),
  ]);
  const head = [
    "method",
    "recall@10",
    "NDCG@10",
    "coverage",
    "new: recall@10",
    "new: NDCG@10",
    "new: coverage",
    "seconds",
  ];
  return [
    `${customers} customers, ${items} products; left out ${anonymous} lines of nobody known and ${returns} returns`,
    formatTable(head, rows),
    "* of the best mean NDCG@10 on the last days before the split; new: of products the customer had not bought before",
  ].join("\n");
}
