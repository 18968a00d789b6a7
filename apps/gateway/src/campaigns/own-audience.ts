import type { CampaignPlan } from "@bellwether/campaigns/life/model/campaign-plan";
import type { Predicate } from "@bellwether/segments/model/predicate";
import { definitionProblems } from "@bellwether/segments/store/definition-problems";
import { readLiveSegments } from "@bellwether/segments/store/live-segments";
import type { EntityManager } from "typeorm";
import type { Caller } from "../context.ts";
import type { UserError } from "../errors/user-error.type.ts";
import { predicateErrors, readPredicate } from "../segments/segment-problems.ts";

const root = ["audience", "predicate"];

export type CheckedContents = { contents: Partial<CampaignPlan> } | { userErrors: UserError[] };

/**
 * Reads the rule of a campaign's own audience, if there is one, as segments' rules are read: its form, its ids and what it asks about.
 *
 * @throws GraphQLError BAD_USER_INPUT where an id inside is not one of this API
 */
export async function checkOwnAudience(
  db: EntityManager,
  contents: Partial<CampaignPlan>,
  caller: Caller,
): Promise<CheckedContents> {
  const { audience } = contents;
  if (!audience?.predicate) return { contents };
  const read = readPredicate(audience.predicate, root, caller);
  if ("userErrors" in read) return read;
  const predicate: Predicate = read.predicate;
  const problems = await definitionProblems(db, predicate, null, await readLiveSegments(db));
  if (problems.length > 0) return { userErrors: predicateErrors(problems, root, caller.locale) };
  return { contents: { ...contents, audience: { ...audience, predicate } } };
}
