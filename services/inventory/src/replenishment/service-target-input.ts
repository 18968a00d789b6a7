import { z } from "zod";
import { serviceMeasures } from "../contract.ts";

/** What service is to be reached: strictly between 0 and 1; null for COST, which has no target. */
export const serviceTarget = z
  .strictObject({ measure: z.enum(serviceMeasures), target: z.number().gt(0).lt(1).nullable() })
  .refine(({ measure, target }) => (measure === "COST") === (target === null), {
    path: ["target"],
    message: "least cost has no target, and the other measures have one",
  });

/** What a caller read before: a version, null for nothing, undefined where it does not matter what stands there. */
export const versionRead = z.string().max(40).nullable().optional();

/** SQL of the version of a row: the microsecond of its last change. */
export const versionSql = "(extract(epoch FROM updated_at) * 1000000)::bigint::text";
