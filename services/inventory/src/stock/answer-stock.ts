import type { EntityManager } from "typeorm";
import type { z } from "zod";
import { answerOrRefuse, type EarlyRefusal } from "./answer-or-refuse.ts";
import { Refused, type StockRefusal } from "./stock-refusal.ts";

const refusals = {
  thrown: Refused,
  early: (refusal: EarlyRefusal): StockRefusal => ({ outcome: "refused", ...refusal }),
};

/**
 * Does something to stock once per client key, or refuses to; see `answerOrRefuse`.
 *
 * @param key null does it every time
 */
export function answerStock<Schema extends z.ZodType<object>, Answer extends object>(
  db: EntityManager,
  use: { operation: string; key: string | null; schema: Schema; input: z.input<Schema> },
  act: (input: z.output<Schema>) => Promise<Answer>,
): Promise<Answer | StockRefusal> {
  return answerOrRefuse(db, use, refusals, (_, input) => act(input));
}
