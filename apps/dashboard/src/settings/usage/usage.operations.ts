import { graphql } from "../../gql/gql.ts";

export const usageQuery = graphql(`
  query KeyUsage($from: Date!, $to: Date!) {
    usage(from: $from, to: $to, by: DAY) {
      total { requests refused records modelMilliseconds }
      rows { day requests refused records modelMilliseconds }
    }
  }
`);

export const apiKeyLimitsSetMutation = graphql(`
  mutation ApiKeyLimitsSet($input: ApiKeyLimitsSetInput!) {
    apiKeyLimitsSet(input: $input) {
      apiKey { id limits { requestsPerMinute requestsPerMonth recordsPerMonth modelMillisecondsPerMonth } }
      userErrors { code field message }
    }
  }
`);
