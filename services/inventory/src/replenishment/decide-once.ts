import { announceInventory } from "@bellwether/runtime/jobs/progress-announcement";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import { answerOrRefuse, type EarlyRefusal } from "../stock/answer-or-refuse.ts";
import { DecisionRefused, type ReplenishmentRefusal } from "./replenishment-refusal.ts";

const refusals = {
  thrown: DecisionRefused,
  early: (refusal: EarlyRefusal): ReplenishmentRefusal => ({ outcome: "refused", proposalId: null, ...refusal }),
};

/**
 * Decides on proposals once per client key, all of them or none: a refusal half-way undoes what was done before it, and is not
 * remembered. Whoever follows the inventory is told when the transaction commits.
 *
 * @param db a transaction of `TenantDoor.write`
 */
export function decideOnce<Schema extends z.ZodType<object>, Answer extends object>(
  db: EntityManager,
  use: { operation: string; key: string | null; schema: Schema; input: z.input<Schema> },
  act: (db: EntityManager, input: z.output<Schema>) => Promise<Answer>,
): Promise<Answer | ReplenishmentRefusal> {
  return answerOrRefuse(db, use, refusals, async (inner, input) => {
    const answer = await act(inner, input);
    await announceInventory(inner);
    return answer;
  });
}
