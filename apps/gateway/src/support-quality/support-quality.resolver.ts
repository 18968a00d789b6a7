import type { Permission } from "@bellwether/schema/contracts/permissions";
import { findGaps } from "@bellwether/smart-support/learning/gaps/find-gaps";
import { readQuality } from "@bellwether/smart-support/learning/quality/read-quality";
import { readSuggestionUse } from "@bellwether/smart-support/learning/quality/read-suggestion-use";
import { readSatisfaction } from "@bellwether/smart-support/satisfaction/read-satisfaction";
import { Arg, Authorized, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { globalId } from "../node/global-id.ts";
import { DayRangeInput } from "../scalars/day-range.input.ts";
import { supportLanguage } from "../support-knowledge/support-language.enum.ts";
import { KnowledgeGap, SupportQuality } from "./support-quality.type.ts";

const read: Permission = "support:answer";

/** Days at most: three years. */
const longestRangeDays = 1_096;
const dayMs = 86_400_000;

@Resolver(() => SupportQuality)
export class SupportQualityResolver {
  @Authorized<Permission>(read)
  @Query(() => SupportQuality, { description: "How well support does, from conversations that began on these days." })
  async supportQuality(
    @Arg("range", () => DayRangeInput, { description: "Which days." }) { from, to }: DayRangeInput,
    @Ctx() { db }: RequestContext,
  ): Promise<SupportQuality> {
    if (from > to) throw badUserInput("range", "range ends before it begins.");
    if ((Date.parse(to) - Date.parse(from)) / dayMs >= longestRangeDays)
      throw badUserInput("range", `range has ${longestRangeDays} days at most.`);
    const [{ byLanguage, byIntent, ...quality }, satisfaction, suggestions] = await Promise.all([
      readQuality(db, { from, to }),
      readSatisfaction(db, { from, to }),
      readSuggestionUse(db, { from, to }),
    ]);
    return {
      ...quality,
      satisfaction,
      suggestions,
      from,
      to,
      byLanguage: byLanguage.map(({ key, ...figures }) => ({ language: supportLanguage(key), figures })),
      byIntent: byIntent.map(({ key, ...figures }) => ({ intentKey: key, figures })),
    };
  }

  @Authorized<Permission>(read)
  @Query(() => [KnowledgeGap], {
    description: "What customers ask again and again and the articles do not answer, most asked first; 50 at most.",
  })
  async knowledgeGaps(@Ctx() { db }: RequestContext): Promise<KnowledgeGap[]> {
    const gaps = await findGaps(db);
    return gaps.map(({ id, locale, ...gap }) => ({
      ...gap,
      answerId: globalId("SupportAnswer", id),
      language: supportLanguage(locale),
    }));
  }
}
