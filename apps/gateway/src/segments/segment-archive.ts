import { archiveSegment, restoreSegment } from "@bellwether/segments/store/archive-segment";
import { Field, ID, InputType, Int } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import { type SegmentPayload, segmentPayload } from "./segment-payload.ts";

@InputType("SegmentArchiveInput", { description: "Which segment to put away." })
export class SegmentArchiveInput {
  @Field(() => ID, { description: "The segment; no other one may ask about it." })
  segmentId!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The `version` that this rests on; another one is a CONFLICT. Not checked when not given.",
  })
  version?: number | null;
}

@InputType("SegmentRestoreInput", { description: "Which segment to take out of the archive." })
export class SegmentRestoreInput {
  @Field(() => ID, { description: "The segment." })
  segmentId!: string;
}

/** Puts a segment away: nobody is in it any more, and nobody is told. */
export async function segmentArchive(
  { segmentId, version }: SegmentArchiveInput,
  { door, caller }: RequestContext,
): Promise<SegmentPayload> {
  const key = parseKey("Segment", segmentId, "input.segmentId");
  return door.write(caller.tenantId, async (db) =>
    segmentPayload(db, await archiveSegment(db, key, version ?? null, caller.id), caller.locale),
  );
}

/** Takes a segment out of the archive; its members are worked out anew. */
export async function segmentRestore(
  { segmentId }: SegmentRestoreInput,
  { door, caller }: RequestContext,
): Promise<SegmentPayload> {
  const key = parseKey("Segment", segmentId, "input.segmentId");
  return door.write(caller.tenantId, async (db) =>
    segmentPayload(db, await restoreSegment(db, key, caller.id), caller.locale),
  );
}
