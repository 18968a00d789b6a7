import type { RecommendationMethod } from "../../gql/graphql.ts";

interface Judged {
  shown: RecommendationMethod;
  methods: readonly { method: RecommendationMethod; all: { recallAt10: number } }[];
}

/** Share of what customers bought that was among their ten, by the method that is shown and by popularity; 0 where one was not judged. */
export function foundInTen({ methods, shown }: Judged): { found: number; popular: number } {
  const recallOf = (name: RecommendationMethod) => methods.find(({ method }) => method === name)?.all.recallAt10 ?? 0;
  return { found: recallOf(shown), popular: recallOf("POPULARITY") };
}
