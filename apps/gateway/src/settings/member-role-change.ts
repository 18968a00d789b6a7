import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { Member, toMember } from "./member.type.ts";
import { refusalError } from "./refusal.ts";
import { fromRole, Role } from "./role.enum.ts";

@InputType("MemberRoleChangeInput", { description: "Whose role becomes what." })
export class MemberRoleChangeInput {
  @Field(() => ID, { description: "The member." })
  memberId!: string;

  @Field(() => Role, { description: "What the member may do from now on." })
  role!: Role;
}

@ObjectType("MemberRoleChangePayload", { description: "What became of changing a role." })
export class MemberRoleChangePayload {
  @Field(() => Member, { nullable: true, description: "The member as they are now; null when nothing was changed." })
  member!: Member | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}

/** Gives a member another role. */
export async function memberRoleChange(
  input: MemberRoleChangeInput,
  { services, caller }: RequestContext,
): Promise<MemberRoleChangePayload> {
  const key = parseKey("Member", input.memberId, "input.memberId");
  const result = await services.people.changeRole(caller.tenantId, key, fromRole(input.role), caller.permissions);
  if (!result.ok) return { member: null, userErrors: [refusalError(result, caller.locale)] };
  return { member: toMember(result.value), userErrors: [] };
}
