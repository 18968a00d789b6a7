import { graphql } from "../gql/gql.ts";

// Used by name in the operations.
graphql(`
  fragment CrmMappingFacts on CrmFieldMapping {
    field crmFields direction winner
    transformations { kind value there here otherwise order separator format decimalComma }
  }
`);

graphql(`
  fragment CrmConnectionFacts on CrmConnection {
    id name connector connectorLabel object account status matchField matchBy createsHere createsThere scheduleMinutes
    linkedCustomers version
  }
`);

graphql(`
  fragment CrmMappedFacts on CrmConnection { ...CrmConnectionFacts mappings { ...CrmMappingFacts } }
`);

graphql(`
  fragment CrmSideFacts on CrmSideCounts { created updated unchanged refused skipped gone merged }
`);

graphql(`
  fragment CrmRunFacts on CrmSyncRun {
    id kind status requests itemsStored startedAt finishedAt
    here { ...CrmSideFacts } there { ...CrmSideFacts }
    remarks { code text } failure { code text } startedBy { name }
  }
`);

export const integrationsQuery = graphql(`
  query Integrations {
    crmConnections { ...CrmConnectionFacts lastRun { ...CrmRunFacts } }
  }
`);

export const crmConnectorsQuery = graphql(`
  query CrmConnectors {
    crmConnectors { name label objects { name label } settings { name label hint secret required choices byDefault } }
  }
`);

export const crmConnectionQuery = graphql(`
  query CrmConnection($id: ID!) {
    crmConnection(id: $id) { ...CrmMappedFacts runs(first: 20) { ...CrmRunFacts } }
  }
`);

export const crmFieldsQuery = graphql(`
  query CrmFields($id: ID!) {
    crmFields(connectionId: $id) { fields { name label type writable unique } userErrors { code field message } }
  }
`);

export const crmPreviewQuery = graphql(`
  query CrmPreview($id: ID!, $mapping: CrmMappingInput!) {
    crmConnectionPreview(connectionId: $id, mapping: $mapping) {
      records { crmId externalId isNew problem values { field there read here writes problem } }
      userErrors { code field message }
    }
  }
`);

export const crmReportQuery = graphql(`
  query CrmReport($id: ID!, $action: CrmItemAction) {
    node(id: $id) {
      ... on CrmSyncRun {
        ...CrmRunFacts
        items(first: 200, action: $action) {
          sequence side action crmId label field value message changes { field before after } customer { id }
        }
      }
    }
  }
`);

export const crmConnectMutation = graphql(`
  mutation CrmConnect($input: CrmConnectInput!) {
    crmConnect(input: $input) { connection { ...CrmConnectionFacts } userErrors { code field message } }
  }
`);

export const crmMappingSetMutation = graphql(`
  mutation CrmMappingSet($input: CrmMappingSetInput!) {
    crmMappingSet(input: $input) { connection { ...CrmMappedFacts } userErrors { code field message } }
  }
`);

export const crmDryRunMutation = graphql(`
  mutation CrmDryRun($input: CrmRunStartInput!) {
    crmDryRun(input: $input) { run { ...CrmRunFacts } job { id } userErrors { code field message } }
  }
`);

export const crmSyncMutation = graphql(`
  mutation CrmSync($input: CrmRunStartInput!) {
    crmSync(input: $input) { run { ...CrmRunFacts } job { id } userErrors { code field message } }
  }
`);

export const crmPauseMutation = graphql(`
  mutation CrmPause($input: CrmPauseInput!) {
    crmPause(input: $input) { connection { ...CrmConnectionFacts } userErrors { code field message } }
  }
`);

export const crmScheduleSetMutation = graphql(`
  mutation CrmScheduleSet($input: CrmScheduleSetInput!) {
    crmScheduleSet(input: $input) { connection { ...CrmConnectionFacts } userErrors { code field message } }
  }
`);

export const crmCredentialsSetMutation = graphql(`
  mutation CrmCredentialsSet($input: CrmCredentialsSetInput!) {
    crmCredentialsSet(input: $input) { connection { ...CrmConnectionFacts } userErrors { code field message } }
  }
`);

export const crmDisconnectMutation = graphql(`
  mutation CrmDisconnect($input: CrmDisconnectInput!) {
    crmDisconnect(input: $input) { disconnectedId userErrors { code field message } }
  }
`);
