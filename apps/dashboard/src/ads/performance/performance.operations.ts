import { graphql } from "../../gql/gql.ts";

export const adPerformanceQuery = graphql(`
  query AdPerformance($range: DayRangeInput!, $by: [AdDimension!]!, $over: [AdDimension!]!, $filter: AdFilter) {
    adPerformance(range: $range, by: $by, filter: $filter, first: 500) {
      from to previousFrom previousTo currency regions
      total { ...AdFigureFacts }
      previous { ...AdFigureFacts }
      groups {
        channel { externalId name }
        campaign { externalId name }
        geo
        figures { ...AdFigureFacts }
        previous { ...AdFigureFacts }
      }
      pacing {
        campaign { externalId name }
        startsOn endsOn timeElapsed budgetSpent state
        budget { amount currency }
        spent { amount currency }
        projectedSpend { amount currency }
      }
      remarks { code text }
    }
    trend: adPerformance(range: $range, by: $over, filter: $filter) {
      series { ...AdSeriesFacts }
      previousSeries { ...AdSeriesFacts }
    }
    adChannels { externalId name }
    adAnnotations(range: $range) {
      id day text createdAt
      channel { externalId name }
      author { name }
    }
  }

  fragment AdFigureFacts on AdFigures {
    spend { amount currency }
    revenue { amount currency }
    impressions clicks conversions roi roas marginalRoas ctr cvr newCustomers returningCustomers ltvToCac
    cpa { amount currency }
    cpc { amount currency }
    cac { amount currency }
    ltv { amount currency }
    newRevenue { amount currency }
    returningRevenue { amount currency }
  }

  fragment AdSeriesFacts on AdSeries {
    start step spend revenue impressions clicks conversions roas cpa ctr cvr
  }
`);

export const adAnnotationCreateMutation = graphql(`
  mutation AdAnnotationCreate($input: AdAnnotationCreateInput!) {
    adAnnotationCreate(input: $input) {
      annotation { id }
      userErrors { field message }
    }
  }
`);

export const adAnnotationDeleteMutation = graphql(`
  mutation AdAnnotationDelete($input: AdAnnotationDeleteInput!) {
    adAnnotationDelete(input: $input) {
      annotation { day text channel { externalId } }
      userErrors { field message }
    }
  }
`);
