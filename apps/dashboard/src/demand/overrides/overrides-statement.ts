import type { ForecastOverrideAuthorsQuery } from "../../gql/graphql.ts";

/** Sums that are read of an author. */
type Summed = "overrides" | "judged" | "helped" | "modelError" | "overriddenError";
type AuthorSummary = Pick<ForecastOverrideAuthorsQuery["forecastOverrideAuthors"][number], Summed>;

/** Whether overrides paid, over all who set them. */
export type OverridesStatement =
  | { kind: "unjudged"; overrides: number }
  | { kind: "helped" | "hurt" | "even"; judged: number; helped: number; modelError: number; overriddenError: number };

/** Units closer than this are the same. */
const tolerance = 0.05;

export function overridesStatement(authors: readonly AuthorSummary[]): OverridesStatement {
  const sum = (key: Summed) => authors.reduce((total, author) => total + author[key], 0);
  const judged = sum("judged");
  if (judged === 0) return { kind: "unjudged", overrides: sum("overrides") };
  const modelError = sum("modelError");
  const overriddenError = sum("overriddenError");
  const gain = modelError - overriddenError;
  const kind = Math.abs(gain) < tolerance ? "even" : gain > 0 ? "helped" : "hurt";
  return { kind, judged, helped: sum("helped"), modelError, overriddenError };
}
