import { graphql } from "../../gql/gql.ts";

// Used by name in the operations.
graphql(`
  fragment PrivacyRequestFacts on PrivacyRequest {
    id kind status requestedAt completedAt downloadPath expiresAt proofHash genuine
    requestedBy { kind name }
    customer { id externalId name }
    job { id }
    erased { table deleted cleared remaining }
    kept { table reason }
  }
`);

export const privacyRequestsQuery = graphql(`
  query PrivacyRequests($filter: PrivacyRequestFilter, $after: String) {
    privacyRequests(filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...PrivacyRequestFacts }
    }
  }
`);

export const privacyExportRequestMutation = graphql(`
  mutation PrivacyExportRequest($input: PrivacyExportRequestInput!) {
    privacyExportRequest(input: $input) { request { ...PrivacyRequestFacts } userErrors { code field message } }
  }
`);

export const privacyEraseMutation = graphql(`
  mutation PrivacyErase($input: PrivacyEraseInput!) {
    privacyErase(input: $input) { request { ...PrivacyRequestFacts } userErrors { code field message } }
  }
`);

export const privacyErasureLiftMutation = graphql(`
  mutation PrivacyErasureLift($input: PrivacyErasureLiftInput!) {
    privacyErasureLift(input: $input) { lifted userErrors { code field message } }
  }
`);

export const retentionRulesQuery = graphql(`
  query RetentionRules {
    retentionRules { subject days lastRunAt lastForgotten }
  }
`);

export const retentionRuleSetMutation = graphql(`
  mutation RetentionRuleSet($input: RetentionRuleSetInput!) {
    retentionRuleSet(input: $input) {
      rules { subject days lastRunAt lastForgotten }
      userErrors { code field message }
    }
  }
`);
