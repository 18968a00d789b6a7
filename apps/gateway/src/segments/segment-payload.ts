import type { SegmentChanged } from "@bellwether/segments/store/segment-refusal";
import { Field, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { readSegment } from "./segment.loader.ts";
import { Segment } from "./segment.type.ts";
import { segmentErrors } from "./segment-problems.ts";

@ObjectType("SegmentPayload", { description: "What became of making or changing a segment." })
export class SegmentPayload {
  @Field(() => Segment, { nullable: true, description: "The segment as it is now; null when nothing was done." })
  segment!: Segment | null;

  @Field(() => [UserError], { description: "Why nothing was done, each with its path; empty on success." })
  userErrors!: UserError[];
}

/** What the service did, as callers are told. */
export async function segmentPayload(
  db: EntityManager,
  done: SegmentChanged,
  locale: SentenceLocale,
): Promise<SegmentPayload> {
  if (done.outcome === "refused") return { segment: null, userErrors: segmentErrors(done.refusals, locale) };
  return { segment: await readSegment(db, done.id), userErrors: [] };
}
