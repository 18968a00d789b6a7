import { graphql } from "../../gql/gql.ts";

export const cohortsQuery = graphql(`
  query Cohorts($by: CohortPeriod!, $measure: CohortMeasure!, $channel: String) {
    cohorts(by: $by, measure: $measure, channel: $channel) {
      by measure currency
      cohorts { start customers values }
    }
  }
`);

export const customerValueQuery = graphql(`
  query CustomerValue($by: CustomerValueBy!) {
    customerValue(by: $by) {
      group customers pAlive
      spentEach { amount currency }
      clvEach { amount currency }
      clvTotal { amount currency }
    }
  }
`);
