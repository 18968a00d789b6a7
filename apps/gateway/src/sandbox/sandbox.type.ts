import type { SandboxContents as StoredContents } from "@bellwether/schema/contracts/sandbox";
import { Field, Float, ID, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { Role } from "../settings/role.enum.ts";

export const SandboxContents = describedEnum<StoredContents>("SandboxContents", "What a sandbox begins with.", {
  EMPTY: "Nothing.",
  SAMPLE: "The sample company: three years of a retailer's products, customers, orders, stock and ads.",
});
export type SandboxContents = StoredContents;

export const SandboxState = describedEnum("SandboxState", "Whether a sandbox can be used.", {
  READY: "It holds what it was to begin with, and what was done since.",
  FILLING: "It is being emptied and filled anew.",
  FAILED: "That failed; reset it again.",
});
export type SandboxState = keyof typeof SandboxState;

@ObjectType("Sandbox", {
  description:
    "An organisation to try things out in, beside the one whose sandbox it is: its own data, keys, webhooks and members, none of which reach the other.",
})
export class Sandbox {
  @Field(() => ID, { description: "The id of the organisation that it is." })
  organisationId!: string;

  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(() => SandboxContents, { description: "What it began with when it was last filled." })
  contents!: SandboxContents;

  @Field(() => SandboxState, { description: "Whether it can be used." })
  state!: SandboxState;

  @Field(() => Float, { description: "How far filling it is, from 0 to 1." })
  progress!: number;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was last filled or emptied; null for never." })
  filledAt!: Date | null;
}

@ObjectType("ViewerOrganisation", { description: "An organisation that a person may be in." })
export class ViewerOrganisation {
  @Field(() => ID, { description: "The organisation's id." })
  id!: string;

  @Field(() => String, {
    description: "The same for `POST /api/auth/organization/set-active`, which takes the session there.",
  })
  organisationId!: string;

  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(() => Role, { description: "The person's role there." })
  role!: Role;

  @Field(() => Boolean, { description: "Whether it is a sandbox." })
  isSandbox!: boolean;

  @Field(() => Boolean, { description: "Whether it is the one that the person is in now." })
  isCurrent!: boolean;
}
