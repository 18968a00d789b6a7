import { bgNbd, mbgNbd } from "../model/lifetime/beta-geometric.ts";
import { paretoNbd } from "../model/lifetime/pareto-nbd.ts";
import type { LifetimeChoice } from "./fitted-to.ts";

/** Supposes that nobody leaves before a second purchase: who bought once would be there for ever. */
export const bgNbdChoice: LifetimeChoice = { name: "BG_NBD", model: bgNbd };

/** Models in which everybody can leave, so that they can say who has. */
export const leavingChoices: readonly LifetimeChoice[] = [
  { name: "MBG_NBD", model: mbgNbd },
  // Its likelihood costs a hundred times that of the others, and a thousand customers tell four parameters well.
  { name: "PARETO_NBD", model: paretoNbd, mostLearnt: 1_000 },
];
