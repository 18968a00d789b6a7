import type { Answer } from "@bellwether/runtime/webhooks/exchange";
import { z } from "zod";
import { CrmFailure } from "../../http/crm-failure.ts";
import { readJson } from "../../http/read-json.ts";
import { textOf } from "../../model/crm-value.ts";
import type { CrmWrite, CrmWriteResult } from "../connector.ts";
import { type HubSpotApi, messageOf } from "./hubspot-api.ts";

const problem = z.object({
  message: z.string(),
  context: z.record(z.string(), z.array(z.string())).optional(),
});

const batchAnswer = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      new: z.boolean().optional(),
      properties: z.record(z.string(), z.string().nullable()).optional(),
      objectWriteTraceId: z.string().optional(),
    }),
  ),
  errors: z.array(problem).optional(),
});

/** One record on its way, and where its result belongs. */
interface Numbered {
  at: number;
  write: CrmWrite;
}

/** Changes records by id, and makes or finds the others by a unique property: HubSpot has one batch for each. */
export async function writeRecords(
  api: HubSpotApi,
  records: readonly CrmWrite[],
  matchField: string | null,
): Promise<CrmWriteResult[]> {
  const results = new Map<number, CrmWriteResult>();
  const numbered = records.map((write, at) => ({ at, write }));
  await send(
    api,
    null,
    numbered.filter(({ write }) => write.crmId !== null),
    results,
  );
  await send(
    api,
    matchField,
    numbered.filter(({ write }) => write.crmId === null),
    results,
  );
  return numbered.map(
    ({ at, write }) => results.get(at) ?? refusal(write, matchField, "HubSpot gave no answer to this record.", null),
  );
}

/** A batch with one wrong value is refused as a whole; it is halved until what is wrong stands alone. */
async function send(
  api: HubSpotApi,
  idProperty: string | null,
  batch: readonly Numbered[],
  results: Map<number, CrmWriteResult>,
): Promise<void> {
  if (batch.length === 0) return;
  const inputs = batch.map(({ at, write }) => ({
    id: idProperty === null ? write.crmId : textOf(write.values[idProperty] ?? null),
    ...(idProperty === null ? {} : { idProperty }),
    properties: Object.fromEntries(Object.entries(write.values).map(([name, value]) => [name, textOf(value) ?? ""])),
    objectWriteTraceId: String(at),
  }));
  const kind = idProperty === null ? "update" : "upsert";
  const answer = await api.send("POST", `/crm/v3/objects/${api.object}/batch/${kind}`, { inputs });
  if (answer.status < 300) return note(answer, idProperty, batch, results);
  if (answer.status !== 400 && answer.status !== 409 && answer.status !== 404)
    throw new CrmFailure("crm.refused", { status: answer.status, answer: messageOf(answer) });
  if (batch.length === 1) {
    results.set(batch[0]!.at, refusal(batch[0]!.write, idProperty, messageOf(answer), propertyOf(answer)));
    return;
  }
  const middle = batch.length >> 1;
  await send(api, idProperty, batch.slice(0, middle), results);
  await send(api, idProperty, batch.slice(middle), results);
}

/** Results come in any order, beside those that were refused (207). */
function note(
  answer: Answer,
  idProperty: string | null,
  batch: readonly Numbered[],
  results: Map<number, CrmWriteResult>,
): void {
  const { results: written, errors = [] } = readJson(answer, batchAnswer, "results of a batch");
  const keyOf = (write: CrmWrite) =>
    idProperty === null ? write.crmId : (textOf(write.values[idProperty] ?? null)?.toLowerCase() ?? null);
  const byKey = new Map(batch.map(({ at, write }) => [keyOf(write), at]));
  for (const { id, new: created, properties, objectWriteTraceId } of written) {
    const key = idProperty === null ? id : (properties?.[idProperty]?.toLowerCase() ?? null);
    const at = objectWriteTraceId === undefined ? byKey.get(key) : Number(objectWriteTraceId);
    if (at !== undefined) results.set(at, { outcome: "written", crmId: id, created: created === true });
  }
  for (const { message, context = {} } of errors) {
    const at = context.objectWriteTraceId?.map(Number) ?? context.ids?.map((id) => byKey.get(id));
    for (const each of at ?? []) {
      const one = batch.find((item) => item.at === each);
      if (one !== undefined)
        results.set(one.at, refusal(one.write, idProperty, message, context.propertyName?.[0] ?? null));
    }
  }
}

function refusal(
  { values }: CrmWrite,
  idProperty: string | null,
  message: string,
  property: string | null,
): CrmWriteResult {
  const field = property ?? idProperty;
  const value = field === null ? null : textOf(values[field] ?? null);
  return { outcome: "refused", rule: "crm.refused-there", field, value, message };
}

/** HubSpot names the property in the first error's context, or in its message as JSON. */
function propertyOf({ body }: Answer): string | null {
  const named = /"propertyName"\s*:\s*\[\s*"([^"]+)"|\\?"name\\?"\s*:\s*\\?"([^"\\]+)/.exec(body);
  return named?.[1] ?? named?.[2] ?? null;
}
