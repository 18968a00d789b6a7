import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { foretellSequences, quick, type SequenceEffort } from "../sequence/foretell-sequences.ts";
import { sequenceReasons } from "../sequence/sequence-reasons.ts";
import { type ChurnCandidate, TooFewBuyers } from "./churn-candidate.ts";

/** With fewer, a network of some five thousand weights tells what curves tell in a hundredth of the time. */
const fewestBuyers = 500;

/** A network over each customer's purchases and other signs, one after another. It learns from all of them until the scene's end, and asks no feature. */
export const sequenceCandidate = networkCandidate(fewestBuyers, quick);

/** @param fewest buyers that it learns from */
export function networkCandidate(fewest: number, effort: SequenceEffort): ChurnCandidate {
  return {
    name: "SEQUENCE",
    kind: "MODEL",
    async foretell(_known, now, { seed, explain, signal }) {
      const { origin, horizonDays, occasions, signs, buyers } = now;
      if (buyers.length < fewest) throw new TooFewBuyers(fewest, buyers.length);
      await loadEngine();
      const request = { sequences: occasions, signs, origin, horizonDays, categories: 0, seed, effort, signal };
      const told = await foretellSequences(request);
      const { probability, errors, medianDays } = told;
      if (!explain) return { probability, errors: null, reasons: null, medianDays };
      const reasons = await sequenceReasons(told, now);
      return { probability, errors, reasons, medianDays };
    },
  };
}
