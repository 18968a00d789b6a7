import {
  evaluateRepurchaseFile,
  type RepurchaseEvaluation,
  type RepurchaseSettings,
} from "@bellwether/customer-behaviour/evaluate-repurchase";
import { type Command, InvalidArgumentError } from "commander";
import { exitCodeHelp } from "./exit-codes.ts";
import { abortOnSignals } from "./terminal/abort-on-signals.ts";
import { ProgressLine } from "./terminal/progress-line.ts";
import { formatTable } from "./terminal/table.ts";

interface RepurchaseFlags extends Pick<RepurchaseSettings, "calibrationEnd" | "holdoutEnd" | "seed"> {
  customer: string;
  date: string;
  amount?: string;
  quantity?: string;
  category?: string;
  json?: boolean;
}

/** Adds `repurchase <transactions.csv>` to `bellwether evaluate`. */
export function addEvaluateRepurchase(evaluate: Command): void {
  evaluate
    .command("repurchase")
    .description("learn until one day who comes back and what they spend, foretell it until another, and compare")
    .argument("<file>", "CSV with a line for each purchase, or each line of it")
    .requiredOption("--calibration-end <day>", "last day learnt from, such as 2011-08-31")
    .requiredOption("--holdout-end <day>", "last day foretold")
    .option("--customer <column>", "column of the customer's id", "customer_id")
    .option("--date <column>", "column of the ISO day, or time, of the purchase", "date")
    .option("--amount <column>", "column of what was paid; without it nothing is said of worth")
    .option("--quantity <column>", "column of how many pieces; without it each line counts as one")
    .option("--category <column>", "column of what kind was bought; without it nothing is said of what comes next")
    .option("--seed <number>", "of models", wholeNumber, 1)
    .option("--json", "one JSON object on standard output, and nothing else there")
    .addHelpText("after", exitCodeHelp)
    .action(async (file: string, flags: RepurchaseFlags) => {
      const { customer, date, amount, quantity, category, json, ...settings } = flags;
      const interrupt = abortOnSignals();
      const line = new ProgressLine("Evaluating");
      try {
        const evaluation = await evaluateRepurchaseFile(file, {
          ...settings,
          columns: { customer, date, amount, quantity, category },
          signal: interrupt.signal,
          onProgress: (fraction) => line.show(fraction, "models"),
        });
        line.close();
        process.stdout.write(json ? `${JSON.stringify(evaluation)}\n` : `${describe(evaluation)}\n`);
      } finally {
        line.close();
        interrupt.dispose();
      }
    });
}

function describe(evaluation: RepurchaseEvaluation): string {
  const { customers, horizonDays, share, shareBefore, trialDays, refunds, models, chosen } = evaluation;
  const number = (value: number | null, digits: number) => (value === null ? "–" : value.toFixed(digits));
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  const rows = models.map((model) => [
    model.name === chosen ? `${model.name} *` : model.name,
    model.auc.toFixed(4),
    model.ece.toFixed(4),
    model.logLoss.toFixed(4),
    number(model.clvMae, 1),
    number(model.clvMaeOfMean, 1),
    number(model.predictedTotal, 0),
    number(model.spendMae, 1),
    number(model.nextDaysMae, 1),
    number(model.nextCategoryHit, 3),
    model.trialLogLoss.toFixed(4),
    model.seconds.toFixed(1),
  ]);
  const head = [
    ...["model", "AUC", "ECE", "log-loss", "CLV MAE", "of mean", "total", "spend MAE", "days MAE", "category", "trial"],
    "seconds",
  ];
  const total = models.find(({ actualTotal }) => actualTotal !== null)?.actualTotal;
  const spent = total === undefined || total === null ? "" : `, who spent ${total.toFixed(0)}`;
  const came = `${percent(share)} came in ${horizonDays} days${spent}; ${percent(shareBefore)} in as many days before`;
  const leftOut = refunds > 0 ? `; ${refunds} lines that give money back left out` : "";
  return [
    `${customers} customers: ${came}${leftOut}`,
    formatTable(head, rows),
    `* of the least log-loss in a trial on the ${trialDays} days before the calibration's end`,
    "CLV MAE is of each customer's median, total of the mean; ECE of ten bins of equal width",
  ].join("\n");
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError("It is a whole number from 0.");
  return value;
}
