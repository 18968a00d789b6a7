import { graphql } from "../gql/gql.ts";

export const activityQuery = graphql(`
  query Activity {
    jobs(first: 8) {
      nodes { id type status progress step { code text } failure { text } createdAt startedAt finishedAt }
    }
  }
`);

export const jobProgressSubscription = graphql(`
  subscription JobProgress($jobId: ID!) {
    jobProgress(jobId: $jobId) { id type status progress step { code text } failure { text } attempts createdAt startedAt finishedAt }
  }
`);

export const paletteSearchQuery = graphql(`
  query PaletteSearch($search: String!) {
    products(filter: { search: $search }, first: 8) { nodes { id externalId name } }
    customers(filter: { search: $search }, first: 8) { nodes { id externalId name } }
  }
`);
