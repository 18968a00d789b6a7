import { globalId } from "@bellwether/gateway/node/global-id";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

const connection = (of: Tenant) => globalId("CrmConnection", of.crm.connection);
const run = (of: Tenant) => globalId("CrmSyncRun", of.crm.run);
const prefix = (of: Tenant) => of.prefix;
const mapping = { mappings: [], matchField: "email", matchBy: "EMAIL" };

const ofConnection = (field: string, input: string, answer: string): RootFieldCase => ({
  permission: "integrations:manage",
  document: `mutation ($id: ID!) { ${field}(input: { connectionId: $id${input} }) { ${answer} userErrors { code message } } }`,
  variables: (of) => ({ id: connection(of) }),
  reveals: null,
});

/** Cases of the root fields about CRMs. */
export const crmFieldCases: Record<string, RootFieldCase> = {
  "Query.crmConnectors": {
    permission: "integrations:manage",
    document: "{ crmConnectors { name label settings { name } } }",
    reveals: () => "hubspot",
  },
  "Query.crmConnections": {
    permission: "integrations:manage",
    document: "{ crmConnections { id name account settings { value } mappings { field } createdBy { name } } }",
    reveals: prefix,
  },
  "Query.crmConnection": {
    permission: "integrations:manage",
    document: `query ($id: ID!) { crmConnection(id: $id) { id name
      runs { id items { label value message customer { externalId } } } } }`,
    variables: (of) => ({ id: connection(of) }),
    reveals: prefix,
  },
  // Neither opens credentials that nobody can read: the answer says so, or that there is no such connection.
  "Query.crmFields": {
    permission: "integrations:manage",
    document: "query ($id: ID!) { crmFields(connectionId: $id) { fields { name } userErrors { message } } }",
    variables: (of) => ({ id: connection(of) }),
    reveals: () => "enter them again",
  },
  "Query.crmConnectionPreview": {
    permission: "integrations:manage",
    document: `query ($id: ID!, $mapping: CrmMappingInput!) { crmConnectionPreview(connectionId: $id, mapping: $mapping) {
      records { crmId } userErrors { message } } }`,
    variables: (of) => ({ id: connection(of), mapping }),
    reveals: () => "enter them again",
  },
  "Mutation.crmConnect": {
    permission: "integrations:manage",
    document: `mutation { crmConnect(input: { name: "walk", connector: "none", object: "contacts", settings: [] }) {
      connection { id name } userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.crmMappingSet": {
    permission: "integrations:manage",
    document: `mutation ($id: ID!, $mapping: CrmMappingInput!) { crmMappingSet(input: { connectionId: $id, mapping: $mapping }) {
      connection { name } userErrors { code } } }`,
    variables: (of) => ({ id: connection(of), mapping }),
    reveals: null,
  },
  "Mutation.crmDryRun": ofConnection("crmDryRun", "", "run { id }"),
  "Mutation.crmSync": ofConnection("crmSync", "", "run { id }"),
  "Mutation.crmPause": ofConnection("crmPause", ", paused: false", "connection { name }"),
  "Mutation.crmScheduleSet": ofConnection("crmScheduleSet", ", minutes: 60", "connection { name }"),
  "Mutation.crmCredentialsSet": ofConnection("crmCredentialsSet", ", settings: []", "connection { name }"),
  // The last: the others are about what it ends.
  "Mutation.crmDisconnect": ofConnection("crmDisconnect", "", "disconnectedId"),
};

/** The id of one object of each type about CRMs. */
export const crmNodeIds: Record<string, (of: Tenant) => string> = {
  CrmConnection: connection,
  CrmSyncRun: run,
};
