import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ChurnEvaluation, evaluateChurnFile } from "../evaluate-churn.ts";
import { additive, boostedTrees, logistic } from "../model/learned/outcome-model.ts";

const file = fileURLToPath(new URL("../../../../../shared/data/telco_churn/telco_churn.csv", import.meta.url));

/** Of the chosen model: mean area of five folds, and expected calibration error in ten bins of equal width over all rows. */
const bars = { auc: 0.845, ece: 0.02 };

/** Judges the models of churn on IBM's Telco customers; without the network, which takes longest, with `quick`. */
export async function run({ quick }: { quick: boolean }): Promise<ChurnEvaluation | null> {
  if (!existsSync(file)) {
    process.stderr.write("churn: skipped, since ../shared/data/telco_churn is not there.\n");
    return null;
  }
  const models = quick ? [logistic, additive, boostedTrees] : undefined;
  return evaluateChurnFile(file, { target: "churn", folds: 5, seed: 1, groups: ["senior_citizen", "female"], models });
}

export function missedBars(evaluation: ChurnEvaluation | null): string[] {
  if (evaluation === null) return [];
  const { models, chosen, nested } = evaluation;
  const missed: string[] = [];
  for (const { name, auc, ece } of [
    models.find(({ name }) => name === chosen)!,
    { name: "choice in each fold", ...nested },
  ]) {
    if (!(auc >= bars.auc)) missed.push(`${name}: AUC ${auc.toFixed(4)} < ${bars.auc}`);
    if (!(ece <= bars.ece)) missed.push(`${name}: ECE ${ece.toFixed(4)} > ${bars.ece}`);
  }
  return missed;
}
