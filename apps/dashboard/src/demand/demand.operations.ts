import { graphql } from "../gql/gql.ts";

export const demandListQuery = graphql(`
  query DemandList($filter: DemandForecastFilter!, $order: DemandForecastOrder!, $horizon: Int!, $after: String) {
    demandForecasts(filter: $filter, order: $order, horizon: $horizon, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id horizon granularity expectedTotal recentTotal yearAgoTotal change method
        product { id name externalId category { id path } }
        history(last: 60) { start step values }
        expected(levels: []) { start step values }
        accuracy { mase naiveMase windows }
        modelVersion { id version variant windowEnd }
      }
    }
  }
`);

export const productDemandQuery = graphql(`
  query ProductDemand($productId: ID!, $locationId: ID, $horizon: Int!, $granularity: Granularity!, $levels: [Float!]!, $last: Int!) {
    node(id: $productId) {
      id
      ... on Product { name externalId active category { id path } unitPrice { amount currency } }
    }
    demandForecast(productId: $productId, locationId: $locationId, horizon: $horizon, granularity: $granularity) {
      id horizon granularity expectedTotal recentTotal yearAgoTotal change method computedAt
      location { id name }
      history(last: $last) { start step values }
      stockouts(last: $last)
      expected(levels: $levels) { start step values bands { level lower upper } }
      model: expected(levels: [], withOverrides: false) { values }
      overrides { ...OverrideFacts }
      totalRanges(levels: [0.95]) { lower upper }
      hierarchy {
        reconciliation expectedTotal
        parents { level expectedTotal share category { id name } location { id name } }
        children { level expectedTotal share location { id name } }
      }
      drivers { name values }
      accuracy { mase wape pinball coverage95 naiveMase windows }
      realisedAccuracy { steps wape mase naiveMase }
      reasons { code text }
      modelVersion { ...TrustFacts }
    }
  }
`);

export const demandWhatIfQuery = graphql(`
  query DemandWhatIf($input: DemandWhatIfInput!) {
    demandWhatIf(input: $input) {
      expectedTotal baselineTotal method
      forecast { start step values bands { level lower upper } }
      baseline { start step values }
    }
  }
`);
