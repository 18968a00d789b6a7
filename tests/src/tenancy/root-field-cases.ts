import { globalId } from "@bellwether/gateway/node/global-id";
import { adFieldCases } from "./ad-field-cases.ts";
import { answerFieldCases, answerNodeIds } from "./answer-field-cases.ts";
import { articleFieldCases, articleNodeIds } from "./article-field-cases.ts";
import { budgetFieldCases, budgetNodeIds } from "./budget-field-cases.ts";
import { campaignFieldCases, campaignNodeIds } from "./campaign-field-cases.ts";
import { channelFieldCases } from "./channel-field-cases.ts";
import { conversationFieldCases, conversationNodeIds } from "./conversation-field-cases.ts";
import { crmFieldCases, crmNodeIds } from "./crm-field-cases.ts";
import { eventFieldCases } from "./event-field-cases.ts";
import { experimentFieldCases, experimentNodeIds } from "./experiment-field-cases.ts";
import { intentFieldCases } from "./intent-field-cases.ts";
import { inventoryFieldCases, inventoryNodeIds } from "./inventory-field-cases.ts";
import { overrideFieldCases, overrideNodeIds } from "./override-field-cases.ts";
import { privacyFieldCases, privacyNodeIds } from "./privacy-field-cases.ts";
import { recommendationFieldCases } from "./recommendation-field-cases.ts";
import { recordFieldCases } from "./record-field-cases.ts";
import type { RootFieldCase } from "./root-field-case.ts";
import { sandboxFieldCases } from "./sandbox-field-cases.ts";
import { scoreFieldCases } from "./score-field-cases.ts";
import { segmentFieldCases, segmentNodeIds } from "./segment-field-cases.ts";
import type { Tenant } from "./two-tenants.ts";
import { webhookFieldCases, webhookNodeIds } from "./webhook-field-cases.ts";

const first = (keys: string[]) => keys[0] as string;
const external = (name: string) => (of: Tenant) => ({ externalId: `${of.prefix}${name}` });
const prefix = (of: Tenant) => of.prefix;

/** A case for every field of Query, Mutation and Subscription. */
export const rootFieldCases: Record<string, RootFieldCase> = {
  "Query.viewer": {
    permission: null,
    document: "{ viewer { organisation { id name } apiKey { name } permissions } }",
    reveals: (of) => of.id,
  },
  "Query.node": {
    permission: null,
    document: "query ($id: ID!) { node(id: $id) { id ... on Product { name } } }",
    variables: (of) => ({ id: globalId("Product", first(of.keys.products)) }),
    reveals: prefix,
  },
  "Query.product": {
    permission: "data:read",
    document:
      "query ($externalId: String!) { product(externalId: $externalId) { id name demandForecast { expectedTotal } } }",
    variables: external("P001"),
    reveals: prefix,
  },
  "Query.products": {
    permission: "data:read",
    document: `query ($category: ID!, $externalIds: [String!]) {
      products(first: 500) { totalCount nodes { id name category { name } } }
      inCategory: products(filter: { categoryId: $category }) { nodes { id } }
      named: products(filter: { externalIds: $externalIds }) { nodes { id name } } }`,
    variables: (of) => ({
      category: globalId("Category", first(of.keys.categories)),
      externalIds: [`${of.prefix}P001`],
    }),
    reveals: prefix,
  },
  "Query.categories": {
    permission: "data:read",
    document: "{ categories { id name parent { id } } }",
    reveals: (of) => first(of.keys.categories),
  },
  "Query.locations": {
    permission: "data:read",
    document: "{ locations(first: 500) { totalCount nodes { id name } } }",
    reveals: prefix,
  },
  "Query.customer": {
    permission: "data:read",
    document:
      "query ($externalId: String!) { customer(externalId: $externalId) { id email orders { nodes { externalId } } } }",
    variables: external("C001"),
    reveals: prefix,
  },
  "Query.promotions": {
    permission: "data:read",
    document: `query ($product: ID!) {
      promotions(first: 100) { totalCount nodes { id externalId name product { name } location { name } category { name } } }
      ofProduct: promotions(filter: { productId: $product }) { nodes { id name } } }`,
    variables: (of) => ({ product: globalId("Product", first(of.keys.products)) }),
    reveals: prefix,
  },
  "Query.customers": {
    permission: "data:read",
    document:
      "{ customers(first: 100) { totalCount nodes { id externalId orders(first: 10) { nodes { externalId } } } } }",
    reveals: prefix,
  },
  "Query.order": {
    permission: "data:read",
    document:
      "query ($externalId: String!) { order(externalId: $externalId) { id externalId lines { product { name } } } }",
    variables: external("O0001"),
    reveals: prefix,
  },
  "Query.orders": {
    permission: "data:read",
    document: `query ($customer: ID!, $location: ID!) {
      orders(first: 100) { totalCount nodes { id externalId } }
      ofCustomer: orders(filter: { customerId: $customer }) { totalCount nodes { externalId } }
      ofLocation: orders(filter: { locationId: $location }) { nodes { externalId } } }`,
    variables: (of) => ({
      customer: globalId("Customer", first(of.keys.customers)),
      location: globalId("Location", first(of.keys.locations)),
    }),
    reveals: prefix,
  },
  "Query.demandForecast": {
    permission: "data:read",
    document:
      "query ($id: ID!) { demandForecast(productId: $id) { id product { name } history { values } expected { values } } }",
    variables: (of) => ({ id: globalId("Product", first(of.keys.products)) }),
    reveals: prefix,
  },
  "Query.demandForecasts": {
    permission: "data:read",
    document: `query ($ids: [ID!]) { demandForecasts(first: 100) { totalCount nodes { id product { name } } }
      named: demandForecasts(filter: { productIds: $ids }) { nodes { product { name } } } }`,
    variables: (of) => ({ ids: [globalId("Product", first(of.keys.products))] }),
    reveals: prefix,
  },
  "Query.demandSummary": {
    permission: "data:read",
    document: "{ demandSummary { seriesCount modelVersion { id } leastAccurate { product { name } } } }",
    reveals: prefix,
  },
  "Query.demandAccuracy": {
    permission: "data:read",
    document: `query ($category: ID!) {
      demandAccuracy { overall { mase } worst { product { name } } byCategory { category { id } } }
      ofCategory: demandAccuracy(filter: { categoryId: $category }) { worst { product { name } } } }`,
    variables: (of) => ({ category: globalId("Category", first(of.keys.categories)) }),
    reveals: prefix,
  },
  "Query.demandWhatIf": {
    permission: "data:read",
    document: "query ($id: ID!) { demandWhatIf(input: { productId: $id }) { expectedTotal } }",
    variables: (of) => ({ id: globalId("Product", first(of.keys.products)) }),
    // Found its own forecast, and then that no model host runs here.
    reveals: () => "UNAVAILABLE",
  },
  "Query.import": {
    permission: "data:read",
    document: "query ($id: ID!) { import(id: $id) { id fileName errors { nodes { message } } } }",
    variables: (of) => ({ id: globalId("Import", of.keys.batch) }),
    reveals: prefix,
  },
  "Query.imports": {
    permission: "data:read",
    document: "{ imports(first: 100) { nodes { id fileName } } }",
    reveals: prefix,
  },
  "Query.importErrors": {
    permission: "data:read",
    document: "query ($id: ID!) { importErrors(importId: $id) { totalCount nodes { rowNumber message } } }",
    variables: (of) => ({ id: globalId("Import", of.keys.batch) }),
    reveals: () => "The quantity is beyond",
  },
  "Query.modelVersions": {
    permission: "data:read",
    document: "{ modelVersions(first: 100) { nodes { id parent { id } } } }",
    reveals: (of) => of.keys.champion,
  },
  "Query.modelExport": {
    permission: "data:read",
    document: "query ($id: ID!) { modelExport(modelVersionId: $id) { modelVersion { id } fileName refusal { code } } }",
    variables: (of) => ({ id: globalId("ModelVersion", of.keys.champion) }),
    reveals: (of) => of.keys.champion,
  },
  "Query.modelRuntime": {
    permission: "data:read",
    document: "{ modelRuntime { available } }",
    reveals: () => "available",
  },
  "Query.job": {
    permission: "data:read",
    document: "query ($id: ID!) { job(id: $id) { id type status } }",
    variables: (of) => ({ id: globalId("Job", of.keys.job) }),
    reveals: (of) => of.keys.job,
  },
  "Query.jobs": {
    permission: "data:read",
    document: "{ jobs(first: 100) { nodes { id } } }",
    reveals: (of) => of.keys.job,
  },
  "Query.members": {
    permission: "members:manage",
    document: "{ members { id name email } }",
    reveals: (of) => of.memberId,
  },
  "Query.apiKeys": { permission: "keys:manage", document: "{ apiKeys { id name } }", reveals: (of) => of.spareKeyId },

  ...inventoryFieldCases,
  ...overrideFieldCases,
  ...eventFieldCases,
  ...recommendationFieldCases,
  ...recordFieldCases,
  ...sandboxFieldCases,
  ...scoreFieldCases,
  ...segmentFieldCases,
  ...campaignFieldCases,
  ...conversationFieldCases,
  ...articleFieldCases,
  ...answerFieldCases,
  ...intentFieldCases,
  ...budgetFieldCases,
  ...experimentFieldCases,
  ...crmFieldCases,
  ...channelFieldCases,
  ...webhookFieldCases,
  ...adFieldCases,
  ...privacyFieldCases,

  "Mutation.importStart": {
    permission: "data:import",
    document: `mutation { importStart(input: { kind: PRODUCTS, fileName: "p.csv", idempotencyKey: "walk" }) { import { id } userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.importCancel": {
    permission: "data:import",
    document:
      "mutation ($id: ID!) { importCancel(input: { importId: $id }) { import { fileName } userErrors { code } } }",
    variables: (of) => ({ id: globalId("Import", of.keys.batch) }),
    reveals: null,
  },
  "Mutation.modelTrain": {
    permission: "models:manage",
    document: `mutation { modelTrain(input: { task: DEMAND_FORECAST, idempotencyKey: "walk" }) { job { id } userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.modelRollback": {
    permission: "models:manage",
    document: `mutation { modelRollback(input: { task: DEMAND_FORECAST, variant: "DAY" }) { modelVersion { id } userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.jobCancel": {
    permission: "models:manage",
    document: "mutation ($id: ID!) { jobCancel(input: { jobId: $id }) { job { id } userErrors { code } } }",
    variables: (of) => ({ id: globalId("Job", of.keys.job) }),
    reveals: null,
  },
  "Mutation.jobRetry": {
    permission: "models:manage",
    document: "mutation ($id: ID!) { jobRetry(input: { jobId: $id }) { job { id } userErrors { code } } }",
    variables: (of) => ({ id: globalId("Job", of.keys.job) }),
    reveals: null,
  },
  "Mutation.organisationUpdate": {
    permission: "organisation:manage",
    document: `mutation { organisationUpdate(input: { timeZone: "Asia/Tokyo" }) { organisation { id } userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.memberAdd": {
    permission: "members:manage",
    document: `mutation { memberAdd(input: { email: "walker@example.com", name: "Walker", role: VIEWER }) { member { id } userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.memberRoleChange": {
    permission: "members:manage",
    document:
      "mutation ($id: ID!) { memberRoleChange(input: { memberId: $id, role: VIEWER }) { member { name } userErrors { code } } }",
    variables: (of) => ({ id: globalId("Member", of.memberId) }),
    reveals: null,
  },
  "Mutation.memberRemove": {
    permission: "members:manage",
    document: "mutation ($id: ID!) { memberRemove(input: { memberId: $id }) { removedId userErrors { code } } }",
    variables: (of) => ({ id: globalId("Member", of.memberId) }),
    reveals: null,
  },
  "Mutation.apiKeyCreate": {
    permission: "keys:manage",
    document: `mutation { apiKeyCreate(input: { name: "walk", scopes: [DATA_READ] }) { apiKey { id } userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.apiKeyRevoke": {
    permission: "keys:manage",
    document: "mutation ($id: ID!) { apiKeyRevoke(input: { apiKeyId: $id }) { revokedId userErrors { code } } }",
    variables: (of) => ({ id: globalId("ApiKey", of.spareKeyId) }),
    reveals: null,
  },

  "Subscription.jobProgress": {
    permission: "data:read",
    document: "subscription ($id: ID!) { jobProgress(jobId: $id) { id status } }",
    variables: (of) => ({ id: globalId("Job", of.keys.job) }),
    reveals: (of) => of.keys.job,
  },
  "Subscription.importProgress": {
    permission: "data:read",
    document: "subscription ($id: ID!) { importProgress(importId: $id) { id fileName } }",
    variables: (of) => ({ id: globalId("Import", of.keys.batch) }),
    reveals: prefix,
  },
};

/** The id of one object of every type that `node` finds. */
export const nodeIds: Record<string, (of: Tenant) => string> = {
  Organisation: (of) => globalId("Organisation", of.id),
  Member: (of) => globalId("Member", of.memberId),
  ApiKey: (of) => globalId("ApiKey", of.spareKeyId),
  Category: (of) => globalId("Category", first(of.keys.categories)),
  Product: (of) => globalId("Product", first(of.keys.products)),
  Location: (of) => globalId("Location", first(of.keys.locations)),
  Promotion: (of) => globalId("Promotion", of.keys.promotion),
  Customer: (of) => globalId("Customer", first(of.keys.customers)),
  Order: (of) => globalId("Order", first(of.keys.orders)),
  DemandForecast: (of) => globalId("DemandForecast", `${of.keys.champion}/${first(of.keys.series)}/28`),
  Import: (of) => globalId("Import", of.keys.batch),
  ModelVersion: (of) => globalId("ModelVersion", of.keys.champion),
  Job: (of) => globalId("Job", of.keys.job),
  ...inventoryNodeIds,
  ...overrideNodeIds,
  ...segmentNodeIds,
  ...campaignNodeIds,
  ...conversationNodeIds,
  ...articleNodeIds,
  ...answerNodeIds,
  ...budgetNodeIds,
  ...experimentNodeIds,
  ...crmNodeIds,
  ...webhookNodeIds,
  ...privacyNodeIds,
};
