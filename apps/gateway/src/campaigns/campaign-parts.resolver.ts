import type { Predicate } from "@bellwether/segments/model/predicate";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { sentenceOf } from "../segments/predicate-sentence.ts";
import { segmentByKey } from "../segments/segment.loader.ts";
import { Segment } from "../segments/segment.type.ts";
import { campaignByKey } from "./campaign.loader.ts";
import { Campaign } from "./campaign.type.ts";
import { CampaignEvent } from "./campaign-event.loader.ts";
import { CampaignOverlap } from "./campaign-overlap.loader.ts";
import { CampaignAudience, CampaignConflictChange, CampaignStockRisk } from "./campaign-parts.type.ts";
import { presentProducts } from "./present-products.ts";
import { reasonText } from "./reason-text.ts";

@Resolver(() => CampaignAudience)
export class CampaignAudienceResolver {
  @FieldResolver(() => Segment, {
    nullable: true,
    description: "The segment whose members it is; null for a rule of its own.",
  })
  segment(
    @Root() { segmentKey }: CampaignAudience,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Segment | null> | null {
    return segmentKey === null ? null : loaders.of(segmentByKey).load(segmentKey);
  }

  @FieldResolver(() => String, { nullable: true, description: "The rule as a sentence in the caller's language." })
  sentence(@Root() { keyedPredicate }: CampaignAudience, @Ctx() context: RequestContext): Promise<string> | null {
    return keyedPredicate === null ? null : sentenceOf(keyedPredicate as Predicate, context.caller.locale, context);
  }
}

@Resolver(() => CampaignEvent)
export class CampaignEventResolver {
  @FieldResolver(() => Author, { nullable: true, description: "Who; null where the platform did it." })
  author(@Root() { authorReference }: CampaignEvent, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(authorReference, context);
  }

  @FieldResolver(() => String, { nullable: true, description: "Why, as far as it was said." })
  reason(@Root() { cause, reasonKept }: CampaignEvent, @Ctx() { caller }: RequestContext): string | null {
    return cause === "PERSON" || reasonKept === null ? reasonKept : reasonText(reasonKept, caller.locale);
  }
}

@Resolver(() => CampaignConflictChange)
export class CampaignConflictChangeResolver {
  @FieldResolver(() => Author, { nullable: true, description: "Who changed it; null where the platform did." })
  author(@Root() { authorReference }: CampaignConflictChange, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(authorReference, context);
  }
}

@Resolver(() => CampaignStockRisk)
export class CampaignStockRiskResolver {
  @FieldResolver(() => Product, { nullable: true, description: "The product." })
  product(@Root() { productKey }: CampaignStockRisk, @Ctx() { loaders }: RequestContext): Promise<Product | null> {
    return loaders.of(productByKey).load(productKey);
  }
}

@Resolver(() => CampaignOverlap)
export class CampaignOverlapResolver {
  @FieldResolver(() => Campaign, { nullable: true, description: "The other campaign." })
  campaign(@Root() { campaignKey }: CampaignOverlap, @Ctx() { loaders }: RequestContext): Promise<Campaign | null> {
    return loaders.of(campaignByKey).load(campaignKey);
  }

  @FieldResolver(() => [Product], { description: "The products that both are for." })
  products(@Root() { productKeys }: CampaignOverlap, @Ctx() { loaders }: RequestContext): Promise<Product[]> {
    return presentProducts(productKeys, loaders);
  }
}
