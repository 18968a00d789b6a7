import { answerOnce } from "@bellwether/schema/database/answer-once";
import type { EntityManager } from "typeorm";
import type { z } from "zod";

/** What is refused before a use case has begun. */
export type EarlyRefusal = { message: string } & ({ code: "INPUT_INVALID"; field: string } | { code: "KEY_REUSED" });

/** How a use case refuses. */
interface Refusals<Refusal> {
  /** What it throws to undo what was done so far. */
  thrown: abstract new (
    ...given: never
  ) => { refusal: Refusal };
  /** What it answers where it has not begun. */
  early: (refusal: EarlyRefusal) => Refusal;
}

/**
 * Does something once per client key, in the caller's transaction. The same key with the same input gives the first answer again; a
 * refusal is not remembered, and undoes what was done before it, such as the position made to be locked.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param use `key` null does it every time
 */
export async function answerOrRefuse<Schema extends z.ZodType<object>, Answer extends object, Refusal>(
  db: EntityManager,
  use: { operation: string; key: string | null; schema: Schema; input: z.input<Schema> },
  refusals: Refusals<Refusal>,
  act: (db: EntityManager, input: z.output<Schema>) => Promise<Answer>,
): Promise<Answer | Refusal> {
  const parsed = use.schema.safeParse(use.input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join(".") ?? "";
    return refusals.early({ code: "INPUT_INVALID", field, message: `${field}: ${issue?.message}.` });
  }
  try {
    // A transaction inside one is a savepoint of its connection, so what is done through the caller's `db` is within.
    const once = await db.transaction((inner) =>
      answerOnce(inner, use.operation, use.key, parsed.data, () => act(inner, parsed.data)),
    );
    if (once.outcome === "answered") return once.answer;
    return refusals.early({ code: "KEY_REUSED", message: "This key was used before with another input." });
  } catch (error) {
    if (error instanceof refusals.thrown) return error.refusal;
    throw error;
  }
}
