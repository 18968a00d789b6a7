import { answerOnce } from "@bellwether/schema/database/answer-once";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import { Refused, type StockRefusal } from "./stock-refusal.ts";

/**
 * Does something to stock once per client key, in the caller's transaction. The same key with the same input gives the first
 * answer again; a refusal is not remembered, and undoes what was done before it, such as the position made to be locked.
 *
 * @param key null does it every time
 */
export async function answerStock<Schema extends z.ZodType<object>, Answer extends object>(
  db: EntityManager,
  use: { operation: string; key: string | null; schema: Schema; input: z.input<Schema> },
  act: (input: z.output<Schema>) => Promise<Answer>,
): Promise<Answer | StockRefusal> {
  const parsed = use.schema.safeParse(use.input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join(".") ?? "";
    return { outcome: "refused", code: "INPUT_INVALID", field, message: `${field}: ${issue?.message}.` };
  }
  try {
    // A transaction inside one is a savepoint of its connection, so what `act` does through the caller's `db` is within.
    const once = await db.transaction((inner) =>
      answerOnce(inner, use.operation, use.key, parsed.data, () => act(parsed.data)),
    );
    if (once.outcome === "answered") return once.answer;
    return { outcome: "refused", code: "KEY_REUSED", message: "This key was used before with another input." };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
