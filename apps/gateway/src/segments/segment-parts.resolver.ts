import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { customerByKey } from "../customers/customer.loader.ts";
import { Customer } from "../customers/customer.type.ts";
import { membershipsByCustomer } from "./membership.loader.ts";
import { segmentByKey } from "./segment.loader.ts";
import { Segment } from "./segment.type.ts";
import { SegmentChange, SegmentMember, SegmentMembership, SegmentVersion } from "./segment-parts.type.ts";

@Resolver(() => SegmentMember)
export class SegmentMemberResolver {
  @FieldResolver(() => Customer, { nullable: true, description: "Who; null in the moment that the customer goes." })
  customer(@Root() { customerKey }: SegmentMember, @Ctx() { loaders }: RequestContext): Promise<Customer | null> {
    return loaders.of(customerByKey).load(customerKey);
  }
}

@Resolver(() => SegmentChange)
export class SegmentChangeResolver {
  @FieldResolver(() => Customer, { nullable: true, description: "Who; null in the moment that the customer goes." })
  customer(@Root() { customerKey }: SegmentChange, @Ctx() { loaders }: RequestContext): Promise<Customer | null> {
    return loaders.of(customerByKey).load(customerKey);
  }
}

@Resolver(() => SegmentVersion)
export class SegmentVersionResolver {
  @FieldResolver(() => Author, { nullable: true, description: "Who made it so." })
  changedBy(@Root() { changedByReference }: SegmentVersion, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(changedByReference, context);
  }
}

@Resolver(() => SegmentMembership)
export class SegmentMembershipResolver {
  @FieldResolver(() => Segment, { nullable: true, description: "Which; null in the moment that the segment goes." })
  segment(@Root() { segmentKey }: SegmentMembership, @Ctx() { loaders }: RequestContext): Promise<Segment | null> {
    return loaders.of(segmentByKey).load(segmentKey);
  }
}

/** What segments add to a customer; here, because customers know nothing of segments. */
@Resolver(() => Customer)
export class CustomerSegmentsResolver {
  @FieldResolver(() => [SegmentMembership], { description: "The segments that the customer is in, by name." })
  segments(@Root() { key }: Customer, @Ctx() { loaders }: RequestContext): Promise<SegmentMembership[]> {
    return loaders.of(membershipsByCustomer).load(key);
  }
}
