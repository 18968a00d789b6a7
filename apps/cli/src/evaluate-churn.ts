import { type ChurnEvaluation, evaluateChurnFile } from "@bellwether/customer-behaviour/evaluate-churn";
import { type Command, InvalidArgumentError } from "commander";
import { exitCodeHelp } from "./exit-codes.ts";
import { abortOnSignals } from "./terminal/abort-on-signals.ts";
import { ProgressLine } from "./terminal/progress-line.ts";
import { formatTable } from "./terminal/table.ts";

interface ChurnFlags {
  target: string;
  positive?: string;
  id?: string[];
  groups?: string[];
  explain: number;
  folds: number;
  seed: number;
  json?: boolean;
}

/** Adds `churn <file.csv>` to `bellwether evaluate`. */
export function addEvaluateChurn(evaluate: Command): void {
  evaluate
    .command("churn")
    .description("learn an outcome of two values from a file's other columns, and judge the models by folds")
    .argument("<file>", "CSV with a line for each customer")
    .requiredOption("--target <column>", "column of the outcome")
    .option("--positive <value>", "value of the target that is foretold; by default the one that says yes")
    .option("--id <columns>", "columns that name customers and are not learnt from", names)
    .option("--groups <columns>", "columns whose groups are compared in how they are treated", names)
    .option("--explain <rows>", "rows, drawn by chance, whose scores are told in parts that add up", wholeNumber, 0)
    .option("--folds <count>", "parts that the rows are dealt into", wholeNumber, 5)
    .option("--seed <number>", "of folds and models", wholeNumber, 1)
    .option("--json", "one JSON object on standard output, and nothing else there")
    .addHelpText("after", exitCodeHelp)
    .action(async (file: string, { id, json, ...settings }: ChurnFlags) => {
      const interrupt = abortOnSignals();
      const line = new ProgressLine("Evaluating");
      try {
        const evaluation = await evaluateChurnFile(file, {
          ...settings,
          ids: id,
          signal: interrupt.signal,
          onProgress: (fraction) => line.show(fraction, "folds"),
        });
        line.close();
        process.stdout.write(json ? `${JSON.stringify(evaluation)}\n` : `${describe(evaluation, settings.folds)}\n`);
      } finally {
        line.close();
        interrupt.dispose();
      }
    });
}

function describe(evaluation: ChurnEvaluation, folds: number): string {
  const { rows, positive, share, leftOut, models, chosen, nested } = evaluation;
  const cells = (one: ChurnEvaluation["nested"] | ChurnEvaluation["models"][number]) => [
    `${one.auc.toFixed(4)} (${one.aucDeviation.toFixed(4)})`,
    one.ece.toFixed(4),
    one.eceEqualMass.toFixed(4),
    one.brier.toFixed(4),
    one.logLoss.toFixed(4),
  ];
  const table = [
    ...models.map((model) => [
      model.name === chosen ? `${model.name} *` : model.name,
      ...cells(model),
      model.seconds.toFixed(1),
    ]),
    ["chosen in each fold", ...cells(nested), ""],
  ];
  const without = leftOut.map(({ name, why }) => `${name} (${why})`).join(", ");
  return [
    `${rows} rows, ${(100 * share).toFixed(1)} % ${positive}, ${folds} folds${without ? `; left out: ${without}` : ""}`,
    formatTable(["model", "AUC (deviation)", "ECE", "ECE, equal mass", "Brier", "log-loss", "seconds"], table),
    "* of the least log-loss within training parts; AUC is the mean over folds, ECE of ten bins over all rows",
    ...evaluation.fairness.map(describeGroups),
    ...(evaluation.fairness.length > 0
      ? [
          `found and false alarms: told more than the share of all, ${(100 * share).toFixed(1)} %; ! where probabilities do not hold`,
        ]
      : []),
    ...(evaluation.explained === null ? [] : [describeReasons(evaluation.explained)]),
  ].join("\n");
}

function describeGroups({ column, groups, miscalibrated }: ChurnEvaluation["fairness"][number]): string {
  const percent = (value: number | null) => (value === null ? "–" : (100 * value).toFixed(1));
  const rows = groups.map((one) => [
    miscalibrated.includes(one.group) ? `${one.group} !` : one.group,
    String(one.rows),
    percent(one.foretold),
    percent(one.came),
    percent(one.gapError),
    one.auc === null ? "–" : one.auc.toFixed(3),
    percent(one.found),
    percent(one.falseAlarms),
  ]);
  const head = [column, "rows", "foretold %", "came %", "error %", "AUC", "found %", "false alarms %"];
  return `\n${formatTable(head, rows)}`;
}

/** Parts of the first columns, which move scores most; --json has all. */
function describeReasons({ base, importance, rows }: NonNullable<ChurnEvaluation["explained"]>): string {
  const shown = importance.slice(0, 6).map(({ column }) => column);
  const cells = rows.map(({ row, probability, parts }) => {
    const told = shown.map((column) => parts[column]!);
    const rest = Object.values(parts).reduce((sum, part) => sum + part, 0) - told.reduce((sum, part) => sum + part, 0);
    return [String(row + 1), probability.toFixed(3), ...[...told, rest].map((part) => part.toFixed(2))];
  });
  const head = ["row", "foretold", ...shown, "the rest"];
  return `\nLog-odds are ${base.toFixed(2)} and the parts:\n${formatTable(head, cells)}`;
}

function names(text: string): string[] {
  return text.split(",").map((name) => name.trim());
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError("It is a whole number from 0.");
  return value;
}
