import type { ChurnCandidate } from "@bellwether/customer-behaviour/candidates/churn-candidate";
import { lastDays } from "@bellwether/customer-behaviour/candidates/last-days";
import { lifetimeCandidate } from "@bellwether/customer-behaviour/candidates/lifetime-candidate";
import { bgNbdChoice, leavingChoices } from "@bellwether/customer-behaviour/candidates/lifetime-choices";
import { logisticCandidate } from "@bellwether/customer-behaviour/candidates/logistic-candidate";
import { rfmRates } from "@bellwether/customer-behaviour/candidates/rfm-rates";
import { sequenceCandidate } from "@bellwether/customer-behaviour/candidates/sequence-candidate";
import { type CandidateScores, judgeCandidates } from "@bellwether/customer-behaviour/train/judge-candidates";
import { makeKnownScene } from "@bellwether/customer-behaviour/train/make-scene";
import { chooseOrigins } from "@bellwether/customer-behaviour/train/origins";
import { buildWorld, usualWorld } from "@bellwether/infra/sample/world/world";
import { customersOf } from "./signs/company-data.ts";

export interface SignsBench {
  /** One for each world that was simulated: customers foretold, and how each candidate did. */
  worlds: { seed: number; customers: number; candidates: Omit<CandidateScores, "kind">[] }[];
}

const endDate = "2026-11-21";
/** Of worlds that nothing was chosen by: the network's effort was, in those of seeds 1 to 3. */
const seeds = [4, 5, 6];

/** The network with purchases alone to look at. */
const withoutSigns: ChurnCandidate = {
  ...sequenceCandidate,
  name: "SEQUENCE without signs",
  foretell: (known, now, tools) => sequenceCandidate.foretell(known, { ...now, signs: null }, tools),
};

const candidates = [
  rfmRates,
  lastDays,
  ...[bgNbdChoice, ...leavingChoices].map(lifetimeCandidate),
  logisticCandidate,
  withoutSigns,
  sequenceCandidate,
];

/**
 * What signs beside purchases are worth to the network: the customers' job's own candidates on the sample company, of which a year of events is
 * simulated, judged on the last quarter as the job does.
 */
export async function run({ quick }: { quick: boolean }): Promise<SignsBench> {
  const worlds: SignsBench["worlds"] = [];
  for (const seed of quick ? seeds.slice(0, 1) : seeds) {
    const data = customersOf(buildWorld({ ...usualWorld, endDate, seed }));
    const origins = chooseOrigins(data.firstDay, data.asOf)!;
    const known = makeKnownScene(data, origins.known, origins.horizonDays);
    const judged = makeKnownScene(data, origins.judged, origins.horizonDays);
    const tools = { seed: 1, explain: false, signal: new AbortController().signal };
    const found = await judgeCandidates(candidates, known, judged, tools);
    worlds.push({
      seed,
      customers: judged.buyers.length,
      candidates: found.candidates.map(({ scores: { kind: _, ...rest } }) => rest),
    });
    process.stderr.write(`${JSON.stringify(worlds.at(-1), undefined, 1)}\n`);
  }
  return { worlds };
}

/** Signs tell who goes cold before purchases do: a network that sees them and does no better than one that does not is wrong. */
export function missedBars({ worlds }: SignsBench): string[] {
  return worlds.flatMap(({ seed, candidates: scores }) => {
    const lossOf = (name: string) => scores.find((one) => one.name === name)!.logLoss;
    const [seeing, blind] = [lossOf(sequenceCandidate.name), lossOf(withoutSigns.name)];
    return seeing < blind
      ? []
      : [`world ${seed}: log loss with signs ${seeing.toFixed(4)}, without ${blind.toFixed(4)}`];
  });
}
