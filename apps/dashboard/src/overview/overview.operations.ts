import { graphql } from "../gql/gql.ts";

export const overviewQuery = graphql(`
  query Overview($horizon: Int!, $granularity: Granularity!) {
    demandSummary(horizon: $horizon, granularity: $granularity) {
      granularity horizon seriesCount medianMase naiveMedianMase expectedTotal recentTotal yearAgoTotal
      history(last: 120) { start step values }
      expected { start step values bands { level lower upper } }
      rising { ...OverviewForecast }
      falling { ...OverviewForecast }
      leastAccurate { ...OverviewForecast }
      modelVersion { ...TrustFacts }
      note { code text }
    }
  }
`);

// Used by name in the operations.
graphql(`
  fragment OverviewForecast on DemandForecast {
    id horizon granularity expectedTotal recentTotal change method
    product { id name externalId }
    history(last: 60) { start step values }
    expected(levels: []) { start step values }
    accuracy { mase naiveMase windows }
  }
`);

// Used by name in the operations.
graphql(`
  fragment TrustFacts on ModelVersion {
    id task variant version status windowStart windowEnd dataHash codeVersion seed engine
    score baselineScore championScore reasons { code text } reproduceCommand createdAt promotedAt
  }
`);

export const setupQuery = graphql(`
  query Setup($mayKeys: Boolean!, $mayMembers: Boolean!) {
    products(first: 1) { totalCount }
    orders(first: 1) { totalCount }
    modelVersions(first: 1) { totalCount }
    imports(first: 5) { nodes { id status fileName } }
    apiKeys @include(if: $mayKeys) { id }
    members @include(if: $mayMembers) { id }
  }
`);
