import { saveMapping } from "@bellwether/crm-connectors/connections/stored-connection";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { crmUserError, openConnection } from "./crm-access.ts";
import { readCrmConnection } from "./crm-connection.row.ts";
import { CrmConnection } from "./crm-connection.type.ts";
import { brokenMapping, CrmMappingInput, readMapping } from "./given-mapping.ts";
import { isRunning, lockConnection } from "./lock-connection.ts";

@InputType("CrmMappingSetInput", { description: "How to map a connection." })
export class CrmMappingSetInput {
  @Field(() => ID, { description: "The connection." })
  connectionId!: string;

  @Field(() => CrmMappingInput, { description: "The whole mapping; it replaces the one there is." })
  mapping!: CrmMappingInput;

  @Field(() => Int, {
    nullable: true,
    description: "The `version` that the change rests on; another one is a CONFLICT. Not checked when not given.",
  })
  version?: number | null;
}

@ObjectType("CrmMappingSetPayload", { description: "What became of mapping a connection." })
export class CrmMappingSetPayload {
  @Field(() => CrmConnection, {
    nullable: true,
    description: "The connection as it is now; null when it was not mapped.",
  })
  connection!: CrmConnection | null;

  @Field(() => [UserError], { description: "Why it was not mapped; empty on success." })
  userErrors!: UserError[];
}

/** Maps a connection with the fields that the CRM has now; the next run looks at every record anew. */
export async function crmMappingSet(input: CrmMappingSetInput, context: RequestContext): Promise<CrmMappingSetPayload> {
  const { door, caller } = context;
  const { tenantId, locale } = caller;
  const key = parseKey("CrmConnection", input.connectionId, "input.connectionId");
  const given = readMapping(input.mapping, ["mapping"], locale);
  if (given.mappings === null) return { connection: null, userErrors: given.userErrors };
  let broken: UserError[];
  try {
    const open = await openConnection(key, context);
    if (open === null) return { connection: null, userErrors: [failure(locale, "crm.unknown", ["connectionId"])] };
    broken = brokenMapping(given, await open.opened.crm.fields(), ["mapping"], locale);
  } catch (error) {
    return { connection: null, userErrors: [crmUserError(error, context)] };
  }
  if (broken.length > 0) return { connection: null, userErrors: broken };
  return door.write(tenantId, async (db) => {
    const refusal = await lockConnection(db, key, input.version ?? null, locale);
    if (refusal !== null) return { connection: null, userErrors: [refusal] };
    if (await isRunning(db, key)) return { connection: null, userErrors: [failure(locale, "crm.running", null)] };
    await saveMapping(db, key, given.mappings, given.matching);
    return { connection: await readCrmConnection(db, key), userErrors: [] };
  });
}
