import { Field, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { refusalError } from "../settings/refusal.ts";
import { Sandbox, SandboxContents } from "./sandbox.type.ts";

@InputType("SandboxCreateInput", { description: "What the sandbox begins with." })
export class SandboxCreateInput {
  @Field(() => SandboxContents, { description: "What it begins with." })
  contents!: SandboxContents;
}

@InputType("SandboxResetInput", { description: "What the sandbox begins with anew." })
export class SandboxResetInput {
  @Field(() => SandboxContents, { description: "What it begins with; all that is in it now is deleted." })
  contents!: SandboxContents;
}

@ObjectType("SandboxPayload", { description: "What became of making or resetting a sandbox." })
export class SandboxPayload {
  @Field(() => Sandbox, { nullable: true, description: "The sandbox; null when nothing was done." })
  sandbox!: Sandbox | null;

  @Field(() => [UserError], { description: "Why nothing was done; empty on success." })
  userErrors!: UserError[];
}

/** Makes the sandbox of the caller's organisation. */
export async function sandboxCreate(
  { contents }: SandboxCreateInput,
  { services, caller }: RequestContext,
): Promise<SandboxPayload> {
  const made = await services.sandboxes.create(caller.tenantId, contents, caller.id);
  return made.ok
    ? { sandbox: made.value, userErrors: [] }
    : { sandbox: null, userErrors: [refusalError(made, caller.locale)] };
}

/** Has the sandbox of the caller's organisation, or the sandbox that the caller is in, emptied and filled anew. */
export async function sandboxReset(
  { contents }: SandboxResetInput,
  { services, caller }: RequestContext,
): Promise<SandboxPayload> {
  const sandbox = await services.sandboxes.reset(caller.tenantId, contents, caller.id);
  return sandbox === null
    ? { sandbox: null, userErrors: [failure(caller.locale, "sandbox.none", null)] }
    : { sandbox, userErrors: [] };
}
