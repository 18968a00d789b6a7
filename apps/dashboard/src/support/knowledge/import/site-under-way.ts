import type { ArticleSiteFactsFragment } from "../../../gql/graphql.ts";

/** Whether a site is being read, or is about to be. */
export const isUnderWay = ({ job }: Pick<ArticleSiteFactsFragment, "job">): boolean =>
  job?.status === "QUEUED" || job?.status === "RUNNING";
