import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { setCrmSchedule } from "./crm-schedule.ts";
import { lockConnection } from "./lock-connection.ts";

@InputType("CrmDisconnectInput", { description: "Which connection to end." })
export class CrmDisconnectInput {
  @Field(() => ID, { description: "The connection." })
  connectionId!: string;
}

@ObjectType("CrmDisconnectPayload", { description: "What became of ending a connection." })
export class CrmDisconnectPayload {
  @Field(() => ID, { nullable: true, description: "The id of what is gone; null when nothing was ended." })
  disconnectedId!: string | null;

  @Field(() => [UserError], { description: "Why nothing was ended; empty on success." })
  userErrors!: UserError[];
}

/** Ends a connection with its credentials, links and reports. Customers and the CRM's records stay as they are. */
export async function crmDisconnect(
  { connectionId }: CrmDisconnectInput,
  context: RequestContext,
): Promise<CrmDisconnectPayload> {
  const { door, caller } = context;
  const key = parseKey("CrmConnection", connectionId, "input.connectionId");
  return door.write(caller.tenantId, async (db) => {
    const refusal = await lockConnection(db, key, null, caller.locale);
    if (refusal !== null) return { disconnectedId: null, userErrors: [refusal] };
    await setCrmSchedule(db, context, key, null);
    await db.query("DELETE FROM crm_connection WHERE id = $1", [key]);
    return { disconnectedId: connectionId, userErrors: [] };
  });
}
