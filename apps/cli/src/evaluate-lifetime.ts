import {
  evaluateLifetimeFile,
  type LifetimeEvaluation,
  type LifetimeSettings,
  type NamedParameters,
} from "@bellwether/customer-behaviour/evaluate-lifetime";
import type { Command } from "commander";
import { exitCodeHelp } from "./exit-codes.ts";
import { formatTable } from "./terminal/table.ts";

interface LifetimeFlags extends Omit<LifetimeSettings, "columns"> {
  customer: string;
  date: string;
  amount?: string;
  json?: boolean;
}

/** Adds `clv <transactions.csv>` to `bellwether evaluate`. */
export function addEvaluateLifetime(evaluate: Command): void {
  evaluate
    .command("clv")
    .description("learn how customers buy until one day, foretell their purchases until another, and compare")
    .argument("<file>", "CSV with a line for each purchase")
    .requiredOption("--calibration-end <day>", "last day learnt from, such as 1997-09-30")
    .requiredOption("--holdout-end <day>", "last day foretold")
    .option("--customer <column>", "column of the customer's id", "customer_id")
    .option("--date <column>", "column of the ISO day, or time, of the purchase", "date")
    .option("--amount <column>", "column of what was paid; without it nothing is said of worth")
    .option("--json", "one JSON object on standard output, and nothing else there")
    .addHelpText("after", exitCodeHelp)
    .action(async (file: string, { customer, date, amount, json, ...ends }: LifetimeFlags) => {
      const evaluation = await evaluateLifetimeFile(file, { ...ends, columns: { customer, date, amount } });
      process.stdout.write(json ? `${JSON.stringify(evaluation)}\n` : `${describe(evaluation)}\n`);
    });
}

function describe({ customers, refunds, models, worth, chosen }: LifetimeEvaluation): string {
  const rows = models.map(
    ({ name, parameters, converged, logLikelihood, mae, maeOfMean, rmse, predictedTotal, seconds }) => [
      name === chosen ? `${name} *` : name,
      converged ? describeParameters(parameters) : `${describeParameters(parameters)}; not converged`,
      logLikelihood.toFixed(1),
      mae.toFixed(3),
      maeOfMean.toFixed(3),
      rmse.toFixed(3),
      predictedTotal.toFixed(0),
      seconds.toFixed(1),
    ],
  );
  const head = [
    "model",
    "parameters (standard errors)",
    "log-likelihood",
    "MAE",
    "MAE of mean",
    "RMSE",
    "total",
    "seconds",
  ];
  const leftOut = refunds > 0 ? `; ${refunds} lines that give money back left out` : "";
  const lines = [
    `${customers} customers, ${models[0]!.actualTotal} later purchases${leftOut}`,
    formatTable(head, rows),
  ];
  if (worth) {
    lines.push(`Gamma–Gamma on ${worth.customers} repeat buyers: ${describeParameters(worth.parameters)}`);
  }
  return [
    ...lines,
    "* of the largest likelihood; MAE is of each customer's median, the other errors and the total of the mean",
  ].join("\n");
}

function describeParameters(parameters: NamedParameters): string {
  const parts = Object.entries(parameters).map(([name, { value, standardError }]) => {
    const error = standardError === null ? "unknown" : standardError.toPrecision(2);
    return `${name} ${value.toPrecision(4)} (${error})`;
  });
  return parts.join(", ");
}
