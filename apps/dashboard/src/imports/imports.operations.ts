import { graphql } from "../gql/gql.ts";

// Used by name in the operations.
graphql(`
  fragment ImportFacts on Import {
    id kind fileName status progress rowsRead rowsAccepted rowsRejected
    summary { name count }
    failure { code text }
    uploadUrl errorsUrl createdAt startedAt finishedAt
  }
`);

export const importsQuery = graphql(`
  query Imports($after: String) {
    imports(first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...ImportFacts }
    }
  }
`);

export const importDetailQuery = graphql(`
  query ImportDetail($id: ID!, $after: String) {
    import(id: $id) {
      ...ImportFacts
      errors(first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { rowNumber column rule value message }
      }
    }
  }
`);

export const importStartMutation = graphql(`
  mutation ImportStart($input: ImportStartInput!) {
    importStart(input: $input) { import { ...ImportFacts } userErrors { code field message } }
  }
`);

export const importCancelMutation = graphql(`
  mutation ImportCancel($input: ImportCancelInput!) {
    importCancel(input: $input) { import { ...ImportFacts } userErrors { code field message } }
  }
`);

export const importProgressSubscription = graphql(`
  subscription ImportProgress($importId: ID!) {
    importProgress(importId: $importId) { ...ImportFacts }
  }
`);
