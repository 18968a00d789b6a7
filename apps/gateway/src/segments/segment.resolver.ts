import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { checkBetween } from "../errors/check-between.ts";
import { parseKey } from "../node/global-id.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { sentenceOf } from "./predicate-sentence.ts";
import { segmentByKey } from "./segment.loader.ts";
import { type SegmentRow, segmentColumns, toSegment } from "./segment.row.ts";
import { Segment } from "./segment.type.ts";
import { SegmentArchiveInput, SegmentRestoreInput, segmentArchive, segmentRestore } from "./segment-archive.ts";
import { SegmentCreateInput, segmentCreate } from "./segment-create.ts";
import { historyBySegment, maxHistoryDays } from "./segment-history.loader.ts";
import { changePageBySegment, memberPageBySegment } from "./segment-lists.ts";
import { SegmentChange, SegmentHistory, SegmentMember, SegmentVersion } from "./segment-parts.type.ts";
import { SegmentPayload } from "./segment-payload.ts";
import { SegmentUpdateInput, segmentUpdate } from "./segment-update.ts";
import { versionsBySegment } from "./segment-version.loader.ts";

export const segmentMemberConnection = connectionTypes("SegmentMember", "members of a segment", () => SegmentMember);
export const segmentChangeConnection = connectionTypes("SegmentChange", "changes of a segment", () => SegmentChange);

@Resolver(() => Segment)
export class SegmentResolver {
  @Authorized<Permission>("data:read")
  @Query(() => [Segment], { description: "The organisation's segments by name; at most 100 that are not archived." })
  async segments(
    @Arg("archived", () => Boolean, { defaultValue: false, description: "Those put away instead, at most 100." })
    archived: boolean,
    @Ctx() { db }: RequestContext,
  ): Promise<Segment[]> {
    const rows = await db.query<SegmentRow>(
      `SELECT ${segmentColumns} FROM segment g WHERE (g.archived_at IS NOT NULL) = $1 ORDER BY lower(g.name), g.id LIMIT 100`,
      [archived],
    );
    return rows.map(toSegment);
  }

  @Authorized<Permission>("data:read")
  @Query(() => Segment, { nullable: true, description: "One segment; null when there is none." })
  segment(
    @Arg("id", () => ID, { description: "The segment." }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Segment | null> {
    return loaders.of(segmentByKey).load(parseKey("Segment", id, "id"));
  }

  @Authorized<Permission>("segments:manage")
  @Mutation(() => SegmentPayload, { description: "Makes a segment; its members follow within seconds." })
  segmentCreate(
    @Arg("input", () => SegmentCreateInput, { description: "Whom it takes in." }) input: SegmentCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<SegmentPayload> {
    return segmentCreate(input, context);
  }

  @Authorized<Permission>("segments:manage")
  @Mutation(() => SegmentPayload, { description: "Changes a segment; what it was stays among its versions." })
  segmentUpdate(
    @Arg("input", () => SegmentUpdateInput, { description: "What to change." }) input: SegmentUpdateInput,
    @Ctx() context: RequestContext,
  ): Promise<SegmentPayload> {
    return segmentUpdate(input, context);
  }

  @Authorized<Permission>("segments:manage")
  @Mutation(() => SegmentPayload, {
    description: "Puts a segment away: it has no members any more, and is not kept true.",
  })
  segmentArchive(
    @Arg("input", () => SegmentArchiveInput, { description: "Which one." }) input: SegmentArchiveInput,
    @Ctx() context: RequestContext,
  ): Promise<SegmentPayload> {
    return segmentArchive(input, context);
  }

  @Authorized<Permission>("segments:manage")
  @Mutation(() => SegmentPayload, { description: "Takes a segment out of the archive." })
  segmentRestore(
    @Arg("input", () => SegmentRestoreInput, { description: "Which one." }) input: SegmentRestoreInput,
    @Ctx() context: RequestContext,
  ): Promise<SegmentPayload> {
    return segmentRestore(input, context);
  }

  @FieldResolver(() => String, { description: "Whom it takes in, as a sentence in the caller's language." })
  sentence(@Root() { keyedPredicate }: Segment, @Ctx() context: RequestContext): Promise<string> {
    return sentenceOf(keyedPredicate, context.caller.locale, context);
  }

  @FieldResolver(() => segmentMemberConnection.ConnectionType, {
    description: "The customers who are in it, who came last first, page by page.",
  })
  members(
    @Root() { key }: Segment,
    @Args(() => PageArguments) { first, after, last, before }: PageArguments,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Connection<SegmentMember>> {
    return loaders.of(memberPageBySegment, first ?? null, after ?? null, last ?? null, before ?? null).load(key);
  }

  @FieldResolver(() => segmentChangeConnection.ConnectionType, {
    description: "Who came and went in the last 30 days, the latest first, page by page.",
  })
  changes(
    @Root() { key }: Segment,
    @Args(() => PageArguments) { first, after, last, before }: PageArguments,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Connection<SegmentChange>> {
    return loaders.of(changePageBySegment, first ?? null, after ?? null, last ?? null, before ?? null).load(key);
  }

  @FieldResolver(() => SegmentHistory, { description: "How it grew and shrank, by day." })
  history(
    @Root() { key }: Segment,
    @Arg("days", () => Int, { defaultValue: 90, description: "Days to today, 1 to 365." }) days: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<SegmentHistory | null> {
    return loaders.of(historyBySegment, checkBetween("days", days, 1, maxHistoryDays)).load(key);
  }

  @FieldResolver(() => [SegmentVersion], { description: "What it was, the latest version first; at most 100." })
  versions(@Root() { key }: Segment, @Ctx() { loaders }: RequestContext): Promise<SegmentVersion[]> {
    return loaders.of(versionsBySegment).load(key);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who made it." })
  createdBy(@Root() { createdByReference }: Segment, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(createdByReference, context);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who changed it last." })
  updatedBy(@Root() { updatedByReference }: Segment, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(updatedByReference, context);
  }
}
