import { changeCursor } from "@bellwether/runtime/changes/change-cursor";
import { changeHorizon } from "@bellwether/runtime/changes/read-changes";
import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root, Subscription } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { customerByKey } from "../customers/customer.loader.ts";
import { Customer } from "../customers/customer.type.ts";
import { Loaders } from "../loaders.ts";
import { findNode } from "../node/node-find.ts";
import { segmentByKey } from "../segments/segment.loader.ts";
import { Segment } from "../segments/segment.type.ts";
import { nodeTypes } from "./change.row.ts";
import { Change, ChangeConnection, ChangedRecord } from "./change.type.ts";
import { followChanges } from "./changes-follow.ts";
import { ChangesArguments, changesPage } from "./changes-read.ts";

@Resolver(() => Change)
export class ChangeResolver {
  @Authorized<Permission>("data:read")
  @Query(() => ChangeConnection, {
    description:
      "What happened to records in the last 30 days, in the order in which it happened to each. Going on from the last `endCursor` gives every change once.",
  })
  async changes(
    @Args(() => ChangesArguments) request: ChangesArguments,
    @Ctx() context: RequestContext,
  ): Promise<ChangeConnection> {
    const page = await changesPage(context.db, request);
    // Those made before may hold records as they were before the changes.
    context.loaders = new Loaders(context.db);
    return page;
  }

  @Authorized<Permission>("data:read")
  @Query(() => String, {
    description: "The present end of the feed of changes: take it before a full copy, and go on from it afterwards.",
  })
  async changeCursor(@Ctx() context: RequestContext): Promise<string> {
    const end = await changeHorizon(context.db);
    context.loaders = new Loaders(context.db);
    return changeCursor(end);
  }

  @Authorized<Permission>("data:read")
  @Subscription(() => ChangeConnection, {
    description: "The feed of changes from a place on: what there is, then what comes, run by run.",
    subscribe: ({ args, context }: { args: ChangesArguments; context: RequestContext }) => followChanges(args, context),
  })
  changesAdded(
    @Args(() => ChangesArguments) _request: ChangesArguments,
    @Root() run: ChangeConnection,
  ): ChangeConnection {
    return run;
  }

  @FieldResolver(() => ChangedRecord, {
    nullable: true,
    description: "The record as it is now, which may be newer than the change; null when there is none any more.",
  })
  record(@Root() { type, recordKey, action }: Change, @Ctx() context: RequestContext): Promise<object | null> | null {
    if (action === "DELETED") return null;
    return findNode({ type: nodeTypes[type], key: recordKey }, context);
  }

  @FieldResolver(() => Customer, {
    nullable: true,
    description: "The customer that a merged one became a part of; null for other changes.",
  })
  mergedInto(@Root() { type, intoKey }: Change, @Ctx() context: RequestContext): Promise<Customer | null> | null {
    return intoKey === null || type !== "CUSTOMER" ? null : context.loaders.of(customerByKey).load(intoKey);
  }

  @FieldResolver(() => Segment, {
    nullable: true,
    description: "The segment that the customer entered or left, as it is now; null for other changes.",
  })
  segment(@Root() { type, intoKey }: Change, @Ctx() context: RequestContext): Promise<Segment | null> | null {
    if (intoKey === null || type !== "SEGMENT_MEMBERSHIP") return null;
    return context.loaders.of(segmentByKey).load(intoKey);
  }
}
