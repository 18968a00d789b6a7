import { createSegment } from "@bellwether/segments/store/save-segment";
import { Field, InputType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { type SegmentPayload, segmentPayload } from "./segment-payload.ts";
import { SegmentPredicateScalar } from "./segment-predicate.scalar.ts";
import { readPredicate } from "./segment-problems.ts";

@InputType("SegmentCreateInput", { description: "The segment to make." })
export class SegmentCreateInput {
  @Field(() => String, { description: "What it is called, 1 to 100 characters." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What it is for, at most 500 characters." })
  description?: string | null;

  @Field(() => SegmentPredicateScalar, { description: "Whom it takes in." })
  predicate!: object;
}

/** Makes a segment; its members follow within seconds. */
export async function segmentCreate(
  { name, description, predicate }: SegmentCreateInput,
  { door, caller }: RequestContext,
): Promise<SegmentPayload> {
  const read = readPredicate(predicate, ["predicate"], caller);
  if ("userErrors" in read) return { segment: null, userErrors: read.userErrors };
  return door.write(caller.tenantId, async (db) => {
    const input = { name, description: description ?? null, predicate: read.predicate };
    return segmentPayload(db, await createSegment(db, input, caller.id), caller.locale);
  });
}
