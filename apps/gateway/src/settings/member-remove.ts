import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { globalId, parseKey } from "../node/global-id.ts";
import { refusalError } from "./refusal.ts";

@InputType("MemberRemoveInput", { description: "Who leaves." })
export class MemberRemoveInput {
  @Field(() => ID, { description: "The member." })
  memberId!: string;
}

@ObjectType("MemberRemovePayload", { description: "What became of removing a member." })
export class MemberRemovePayload {
  @Field(() => ID, { nullable: true, description: "The id of the member who left; null when nobody did." })
  removedId!: string | null;

  @Field(() => [UserError], { description: "Why nobody was removed; empty on success." })
  userErrors!: UserError[];
}

/** Ends a person's membership; their account elsewhere stays. */
export async function memberRemove(
  input: MemberRemoveInput,
  { services, caller }: RequestContext,
): Promise<MemberRemovePayload> {
  const key = parseKey("Member", input.memberId, "input.memberId");
  const result = await services.people.removeMember(caller.tenantId, key, caller.permissions);
  if (!result.ok) return { removedId: null, userErrors: [refusalError(result, caller.locale)] };
  return { removedId: globalId("Member", result.value.removedId), userErrors: [] };
}
