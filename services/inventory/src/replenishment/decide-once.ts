import { announceInventory } from "@bellwether/runtime/jobs/progress-announcement";
import { answerOnce } from "@bellwether/schema/database/answer-once";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import { DecisionRefused, type ReplenishmentRefusal } from "./replenishment-refusal.ts";

/**
 * Decides on proposals once per client key, all of them or none: a refusal half-way undoes what was done before it, and is not
 * remembered. Whoever follows the inventory is told when the transaction commits.
 *
 * @param db a transaction of `TenantDoor.write`
 */
export async function decideOnce<Schema extends z.ZodType<object>, Answer extends object>(
  db: EntityManager,
  use: { operation: string; key: string | null; schema: Schema; input: z.input<Schema> },
  act: (db: EntityManager, input: z.output<Schema>) => Promise<Answer>,
): Promise<Answer | ReplenishmentRefusal> {
  const parsed = use.schema.safeParse(use.input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join(".") ?? "";
    const message = `${field}: ${issue?.message}.`;
    return { outcome: "refused", code: "INPUT_INVALID", proposalId: null, field, message };
  }
  try {
    // A transaction inside one is a savepoint.
    const once = await db.transaction((inner) =>
      answerOnce(inner, use.operation, use.key, parsed.data, async () => {
        const answer = await act(inner, parsed.data);
        await announceInventory(inner);
        return answer;
      }),
    );
    if (once.outcome === "answered") return once.answer;
    const message = "This key was used before with another input.";
    return { outcome: "refused", code: "KEY_REUSED", proposalId: null, message };
  } catch (error) {
    if (error instanceof DecisionRefused) return error.refusal;
    throw error;
  }
}
