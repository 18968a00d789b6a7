import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { customerByKey } from "../customers/customer.loader.ts";
import { Customer } from "../customers/customer.type.ts";
import { parseOptionalKey } from "../node/global-id.ts";
import { sentenceOf } from "./predicate-sentence.ts";
import { SegmentPredicateScalar } from "./segment-predicate.scalar.ts";
import { segmentPreview } from "./segment-preview.ts";
import { SegmentPreview } from "./segment-preview.type.ts";

@Resolver(() => SegmentPreview)
export class SegmentPreviewResolver {
  @Authorized<Permission>("data:read")
  @Query(() => SegmentPreview, {
    description: "Whom a predicate would take in now: exact count, sample, sentence, and what is wrong with it.",
  })
  segmentPreview(
    @Arg("predicate", () => SegmentPredicateScalar, { description: "The predicate to try." }) predicate: object,
    @Arg("segmentId", () => ID, {
      nullable: true,
      description: "The segment that it is for, which it must not ask about; none for a new one.",
    })
    segmentId: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<SegmentPreview> {
    return segmentPreview(predicate, parseOptionalKey("Segment", segmentId, "segmentId"), context);
  }

  @FieldResolver(() => [Customer], { description: "Up to ten of those who match, the same ones for the same members." })
  async sample(@Root() { sampleKeys }: SegmentPreview, @Ctx() { loaders }: RequestContext): Promise<Customer[]> {
    const found = await loaders.of(customerByKey).loadMany(sampleKeys);
    return found.filter((one): one is Customer => one !== null && !(one instanceof Error));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The predicate as a sentence in the caller's language; null when something is wrong with it.",
  })
  sentence(@Root() { keyedPredicate }: SegmentPreview, @Ctx() context: RequestContext): Promise<string> | null {
    return keyedPredicate === null ? null : sentenceOf(keyedPredicate, context.caller.locale, context);
  }
}
