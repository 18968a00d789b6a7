import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { AuditEvent, type AuditEventRow, AuditLogCheck, toAuditEvent } from "./audit-event.type.ts";
import { auditLogCheck } from "./audit-log-check.ts";
import { AuditLogArguments, auditLogList } from "./audit-log-list.ts";

export const auditEventConnection = connectionTypes("AuditEvent", "lines of the audit log", () => AuditEvent);

@Resolver(() => AuditEvent)
export class AuditLogResolver {
  @Authorized<Permission>("privacy:manage")
  @Query(() => auditEventConnection.ConnectionType, {
    description: "Who read what is known of people, and who changed what; latest first, page by page.",
  })
  auditLog(
    @Args(() => AuditLogArguments) { filter, ...page }: AuditLogArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AuditEvent>> {
    return readListPage<AuditEventRow & CursorRow, AuditEvent>(
      context.db,
      auditLogList(filter ?? null),
      readPage(page),
      toAuditEvent,
    );
  }

  @Authorized<Permission>("privacy:manage")
  @Query(() => AuditLogCheck, { description: "Whether a line of the audit log was changed or is missing." })
  auditLogCheck(@Ctx() { db, services }: RequestContext): Promise<AuditLogCheck> {
    return auditLogCheck(db, services.secrets);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who did it; null for the platform itself." })
  actor(@Root() { actorKey }: AuditEvent, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(actorKey, context);
  }
}
