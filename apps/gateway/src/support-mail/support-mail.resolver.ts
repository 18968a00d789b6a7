import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { SupportMailAccount, SupportMailPayload, SupportMailSetInput } from "./support-mail.type.ts";
import { readSupportMail, supportMailSet } from "./support-mail-settings.ts";

@Resolver()
export class SupportMailResolver {
  @Authorized<Permission>("support:manage")
  @Query(() => SupportMailAccount, {
    nullable: true,
    description: "The mailbox that customers write to; null where nobody has set it up.",
  })
  supportMail(@Ctx() { door, caller }: RequestContext): Promise<SupportMailAccount | null> {
    return door.read(caller.tenantId, (db) => readSupportMail(db, caller.locale));
  }

  @Authorized<Permission>("support:manage")
  @Mutation(() => SupportMailPayload, { description: "Sets which mailbox customers write to." })
  supportMailSet(
    @Arg("input", () => SupportMailSetInput, { description: "All of the settings." }) input: SupportMailSetInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportMailPayload> {
    return supportMailSet(input, context);
  }
}
