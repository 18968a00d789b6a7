import { crmLimits } from "@bellwether/crm-connectors/contract";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { customerByKey } from "../customers/customer.loader.ts";
import { Customer } from "../customers/customer.type.ts";
import { maySeePersonal } from "../customers/personal.ts";
import { checkBetween } from "../errors/check-between.ts";
import { remarkText } from "../remarks/remark-text.ts";
import { crmConnectionByKey } from "./crm-connection.row.ts";
import { CrmConnection } from "./crm-connection.type.ts";
import { crmItemsByRun } from "./crm-sync-run.row.ts";
import { CrmSyncItem, CrmSyncRun } from "./crm-sync-run.type.ts";
import { CrmItemAction } from "./crm-words.enum.ts";

@Resolver(() => CrmSyncRun)
export class CrmSyncRunResolver {
  @FieldResolver(() => CrmConnection, { nullable: true, description: "What it runs over." })
  connection(@Root() { connectionKey }: CrmSyncRun, @Ctx() context: RequestContext): Promise<CrmConnection | null> {
    return context.loaders.of(crmConnectionByKey).load(connectionKey);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who asked for it; null for a schedule." })
  startedBy(@Root() { startedByReference }: CrmSyncRun, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(startedByReference, context);
  }

  @FieldResolver(() => [CrmSyncItem], { description: "What became of each record, in order, as far as it is kept." })
  async items(
    @Root() { key }: CrmSyncRun,
    @Arg("first", () => Int, { defaultValue: 100, description: "How many, at most 1,000." }) first: number,
    @Arg("action", () => CrmItemAction, { nullable: true, description: "Those of one kind alone." })
    action: CrmItemAction | null,
    @Ctx() context: RequestContext,
  ): Promise<CrmSyncItem[]> {
    const count = checkBetween("first", first, 1, crmLimits.maxItems);
    const items = await context.loaders.of(crmItemsByRun, count, action ?? null).load(key);
    return items.map((item) => shownTo(item, context));
  }
}

/** Names and addresses are for those who may see them, and are noted as seen. */
function shownTo(item: CrmSyncItem, { caller, audit }: RequestContext): CrmSyncItem {
  const { customerKey, changes, value } = item;
  if (!maySeePersonal(caller)) {
    const blank = changes.map(({ field }) => ({ field, before: null, after: null }));
    return { ...item, label: null, value: null, changes: blank };
  }
  if (customerKey !== null && (changes.length > 0 || value !== null))
    audit.noteRead(`Customer:${customerKey}`, "crmSyncItem.changes");
  return item;
}

@Resolver(() => CrmSyncItem)
export class CrmSyncItemResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "Why it was refused, and what to do; null where it was not.",
  })
  message(@Root() { refusal }: CrmSyncItem, @Ctx() context: RequestContext): string | null {
    return refusal === null ? null : remarkText(refusal, context.caller.locale);
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Whom it is about; null where there is nobody yet." })
  async customer(@Root() { customerKey }: CrmSyncItem, @Ctx() context: RequestContext): Promise<Customer | null> {
    return customerKey === null ? null : context.loaders.of(customerByKey).load(customerKey);
  }
}
