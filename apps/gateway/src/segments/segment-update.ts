import { updateSegment } from "@bellwether/segments/store/save-segment";
import { Field, ID, InputType, Int } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import { type SegmentPayload, segmentPayload } from "./segment-payload.ts";
import { SegmentPredicateScalar } from "./segment-predicate.scalar.ts";
import { readPredicate } from "./segment-problems.ts";

@InputType("SegmentUpdateInput", { description: "What to change; what is left out stays as it is." })
export class SegmentUpdateInput {
  @Field(() => ID, { description: "The segment." })
  segmentId!: string;

  @Field(() => String, { nullable: true, description: "What it is called, 1 to 100 characters." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "What it is for, at most 500 characters; empty for nothing." })
  description?: string | null;

  @Field(() => SegmentPredicateScalar, { nullable: true, description: "Whom it takes in." })
  predicate?: object | null;

  @Field(() => Int, {
    nullable: true,
    description: "The `version` that the change rests on; another one is a CONFLICT. Not checked when not given.",
  })
  version?: number | null;
}

/** Changes what is given and nothing else; with another predicate, members are worked out again. */
export async function segmentUpdate(input: SegmentUpdateInput, context: RequestContext): Promise<SegmentPayload> {
  const { door, caller } = context;
  const key = parseKey("Segment", input.segmentId, "input.segmentId");
  const { name, description, predicate, version } = input;
  const read = predicate ? readPredicate(predicate, ["predicate"], caller) : null;
  if (read !== null && "userErrors" in read) return { segment: null, userErrors: read.userErrors };
  const changes = {
    ...(typeof name === "string" ? { name } : {}),
    ...(typeof description === "string" ? { description } : {}),
    ...(read ?? {}),
  };
  return door.write(caller.tenantId, async (db) =>
    segmentPayload(db, await updateSegment(db, key, changes, version ?? null, caller.id), caller.locale),
  );
}
