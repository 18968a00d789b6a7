import type { ChurnCandidate } from "./churn-candidate.ts";
import { lastDays } from "./last-days.ts";
import { lifetimeCandidate } from "./lifetime-candidate.ts";
import { bgNbdChoice, leavingChoices } from "./lifetime-choices.ts";
import { logisticCandidate } from "./logistic-candidate.ts";
import { rfmRates } from "./rfm-rates.ts";
import { sequenceCandidate } from "./sequence-candidate.ts";

/** Every way to foretell who buys again, the naive ones first. The best of the models on the same split becomes champion. */
export const churnCandidates: readonly ChurnCandidate[] = [
  rfmRates,
  lastDays,
  ...[bgNbdChoice, ...leavingChoices].map(lifetimeCandidate),
  logisticCandidate,
  sequenceCandidate,
];
