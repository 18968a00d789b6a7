import { bgNbd, mbgNbd } from "../model/lifetime/beta-geometric.ts";
import { paretoNbd } from "../model/lifetime/pareto-nbd.ts";
import type { ChurnCandidate } from "./churn-candidate.ts";
import { lastDays } from "./last-days.ts";
import { lifetimeCandidate } from "./lifetime-candidate.ts";
import { rfmRates } from "./rfm-rates.ts";

/** Customers that the Pareto/NBD is fitted to: its likelihood costs some thousand times that of the others. */
const mostParetoLearnt = 2_000;

/** Every way to foretell who buys again, the naive ones first. The best of the models on the same split becomes champion. */
export const churnCandidates: readonly ChurnCandidate[] = [
  rfmRates,
  lastDays,
  lifetimeCandidate("BG_NBD", bgNbd),
  lifetimeCandidate("MBG_NBD", mbgNbd),
  lifetimeCandidate("PARETO_NBD", paretoNbd, mostParetoLearnt),
];
