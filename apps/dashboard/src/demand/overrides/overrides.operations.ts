import { graphql } from "../../gql/gql.ts";

// Used by name in the operations.
graphql(`
  fragment OverrideFacts on ForecastOverride {
    id from to kind basis amount reason comment status createdAt modelTotal plannedTotal
    author { kind name }
    location { id name }
    withdrawnAt withdrawnReason
    withdrawnBy { kind name }
  }
`);

export const overridesQuery = graphql(`
  query ForecastOverrides($filter: ForecastOverrideFilter!, $after: String) {
    forecastOverrides(filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        ...OverrideFacts
        product { id name externalId }
        replaces { id }
        outcome {
          judgedDays stockoutDays isFinal sold model overridden modelError overriddenError modelErrorShare overriddenErrorShare helped
        }
      }
    }
  }
`);

export const overrideAuthorsQuery = graphql(`
  query ForecastOverrideAuthors {
    forecastOverrideAuthors {
      author { kind name }
      overrides judged helped hurt sold modelError overriddenError
    }
  }
`);

export const overridePreviewQuery = graphql(`
  query ForecastOverridePreview($input: ForecastOverridePreviewInput!) {
    forecastOverridePreview(input: $input) {
      modelTotal plannedTotal
      model { start step values }
      planned { start step values }
      userErrors { code field message }
    }
  }
`);

export const overrideSetMutation = graphql(`
  mutation ForecastOverrideSet($input: ForecastOverrideSetInput!) {
    forecastOverrideSet(input: $input) {
      override { ...OverrideFacts }
      userErrors { code field message }
    }
  }
`);

export const overrideWithdrawMutation = graphql(`
  mutation ForecastOverrideWithdraw($input: ForecastOverrideWithdrawInput!) {
    forecastOverrideWithdraw(input: $input) {
      override { ...OverrideFacts }
      userErrors { code field message }
    }
  }
`);

export const overrideRestoreMutation = graphql(`
  mutation ForecastOverrideRestore($input: ForecastOverrideRestoreInput!) {
    forecastOverrideRestore(input: $input) {
      override { ...OverrideFacts }
      userErrors { code field message }
    }
  }
`);
