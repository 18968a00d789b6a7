import { readFile } from "node:fs/promises";
import { z } from "zod";

/** A model, its parameters and the answer they are known to have. */
export const inventoryInstance = z.object({
  id: z.string().min(1),
  /** As the literature calls it, e.g. "EOQ with backorders". */
  model: z.string().min(1),
  input: z.record(z.string(), z.unknown()),
  expected: z.record(z.string(), z.unknown()).refine((answer) => Object.keys(answer).length > 0, "states an answer"),
  /** May state a tolerance: "match to ~1%", "cost to 1 decimal". */
  note: z.string().optional(),
  /** Relative; overrides the model's own. */
  tolerance: z.number().positive().max(1).optional(),
});
export type InventoryInstance = z.infer<typeof inventoryInstance>;

/** A file that cannot be evaluated at all. The message names the instance, the rule and the value. */
export class InstanceFileError extends Error {
  override readonly name = "InstanceFileError";
}

/** Reads a JSON list of instances. @throws InstanceFileError */
export async function readInstanceFile(path: string): Promise<InventoryInstance[]> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new InstanceFileError(`${path} cannot be read: ${(error as Error).message}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new InstanceFileError(`${path} is not JSON: ${(error as Error).message}`);
  }
  if (!Array.isArray(value)) throw new InstanceFileError(`${path} is a list of instances; got ${typeof value}`);
  if (value.length === 0) throw new InstanceFileError(`${path} holds no instances.`);
  const seen = new Set<string>();
  return value.map((item: unknown, position) => {
    const instance = parseInstance(item, position);
    if (seen.has(instance.id)) throw new InstanceFileError(`Instance ${instance.id}: id is given once; got it again`);
    seen.add(instance.id);
    return instance;
  });
}

function parseInstance(item: unknown, position: number): InventoryInstance {
  const parsed = inventoryInstance.safeParse(item);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const stated = (item as { id?: unknown } | null)?.id;
  const name = typeof stated === "string" && stated !== "" ? stated : `number ${position + 1}`;
  const got = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], item);
  const field = issue.path.join(".") || "the instance";
  throw new InstanceFileError(`Instance ${name}: ${field}: ${issue.message}; got ${JSON.stringify(got)}`);
}
