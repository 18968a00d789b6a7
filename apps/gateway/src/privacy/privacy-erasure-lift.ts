import { Field, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";

@InputType("PrivacyErasureLiftInput", { description: "Who may come back." })
export class PrivacyErasureLiftInput {
  @Field(() => String, { description: "The external id that the erased person had." })
  externalId!: string;
}

@ObjectType("PrivacyErasureLiftPayload", { description: "What became of letting somebody come back." })
export class PrivacyErasureLiftPayload {
  @Field(() => Boolean, { description: "Whether records with this external id are taken again." })
  lifted!: boolean;

  @Field(() => [UserError], { description: "Why they are not; empty on success." })
  userErrors!: UserError[];
}

/** Lets records of an erased external id in again, because the person asks for it: as a new person, with nothing of before. */
export async function privacyErasureLift(
  { externalId }: PrivacyErasureLiftInput,
  { caller, door }: RequestContext,
): Promise<PrivacyErasureLiftPayload> {
  const lifted = await door.write(caller.tenantId, async (db) => {
    const [gone]: [{ count: number }] = await db.query(
      `WITH gone AS (
         DELETE FROM erased_customer WHERE external_id_hash = erased_id_hash(current_tenant(), $1) RETURNING 1
       ) SELECT count(*)::int AS count FROM gone`,
      [externalId],
    );
    return gone.count > 0;
  });
  return { lifted, userErrors: lifted ? [] : [failure(caller.locale, "privacy.not-erased", ["externalId"])] };
}
