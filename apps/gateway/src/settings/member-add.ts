import { Field, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { Member, toMember } from "./member.type.ts";
import { refusalError } from "./refusal.ts";
import { fromRole, Role } from "./role.enum.ts";

@InputType("MemberAddInput", { description: "The person to add." })
export class MemberAddInput {
  @Field(() => String, { description: "The e-mail address the person will sign in with." })
  email!: string;

  @Field(() => String, { description: "The person's name." })
  name!: string;

  @Field(() => Role, { description: "What the person may do." })
  role!: Role;
}

@ObjectType("MemberAddPayload", { description: "What became of adding a member." })
export class MemberAddPayload {
  @Field(() => Member, { nullable: true, description: "The new member; null when nobody was added." })
  member!: Member | null;

  @Field(() => String, {
    nullable: true,
    description: "The password to hand over, shown this once; null when the person had an account already.",
  })
  initialPassword!: string | null;

  @Field(() => [UserError], { description: "Why nobody was added; empty on success." })
  userErrors!: UserError[];
}

/** Adds a person to the caller's organisation. */
export async function memberAdd(
  input: MemberAddInput,
  { services, caller }: RequestContext,
): Promise<MemberAddPayload> {
  const result = await services.people.addMember(caller.tenantId, {
    email: input.email,
    name: input.name,
    role: fromRole(input.role),
    grantable: caller.permissions,
  });
  if (!result.ok) return { member: null, initialPassword: null, userErrors: [refusalError(result, caller.locale)] };
  const { member, initialPassword } = result.value;
  return { member: toMember(member), initialPassword, userErrors: [] };
}
