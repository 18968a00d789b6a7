import type { Answer } from "@bellwether/runtime/webhooks/exchange";
import type { ZodType } from "zod";
import { CrmFailure } from "./crm-failure.ts";

/**
 * What an answer says, checked: a page that is cut off, or is a proxy's HTML, is no page without records.
 *
 * @param expected what it should have been, for the failure
 * @throws CrmFailure `crm.answer`
 */
export function readJson<T>(answer: Answer, shape: ZodType<T>, expected: string): T {
  let json: unknown;
  try {
    json = JSON.parse(answer.body);
  } catch (error) {
    throw new CrmFailure("crm.answer", { expected }, { cause: error });
  }
  const parsed = shape.safeParse(json);
  if (!parsed.success) throw new CrmFailure("crm.answer", { expected }, { cause: parsed.error });
  return parsed.data;
}
