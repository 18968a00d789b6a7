import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, ID, Resolver, Root, Subscription } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import { followSegment } from "./segment-changes.ts";
import { SegmentNews } from "./segment-changes.type.ts";

interface SubscribeData {
  args: { segmentId: string };
  context: RequestContext;
}

@Resolver(() => SegmentNews)
export class SegmentChangesResolver {
  @Authorized<Permission>("data:read")
  @Subscription(() => SegmentNews, {
    description: "A segment as it is now, then after each change, with who came and went in between.",
    subscribe: ({ args, context }: SubscribeData) =>
      followSegment(parseKey("Segment", args.segmentId, "segmentId"), context),
  })
  segmentChanges(
    @Arg("segmentId", () => ID, { description: "The segment to follow." }) _segmentId: string,
    @Root() news: SegmentNews,
  ): SegmentNews {
    return news;
  }
}
