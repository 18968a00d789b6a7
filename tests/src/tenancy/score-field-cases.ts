import type { RootFieldCase } from "./root-field-case.ts";

const prefix = (of: { prefix: string }) => of.prefix;

/** Cases of the root fields about what customers are expected to do. */
export const scoreFieldCases: Record<string, RootFieldCase> = {
  "Query.customerSummary": {
    permission: "data:read",
    document: "{ customerSummary { customers buyers countries channels expectations { alive clv { amount } } } }",
    reveals: (of) => `${of.prefix}channel`,
  },
  "Query.customerModel": {
    permission: "data:read",
    document:
      "{ customerModel { holdoutCustomers modelVersion { dataHash } candidates { name } behaviours { customers } } }",
    reveals: prefix,
  },
  "Query.cohorts": {
    permission: "data:read",
    document: "{ cohorts(by: QUARTER, measure: REVENUE) { currency cohorts { start customers values } } }",
    reveals: () => '"customers":',
  },
  "Query.customerValue": {
    permission: "data:read",
    document: "{ customerValue(by: CHANNEL) { group customers clvTotal { amount } } }",
    reveals: (of) => `${of.prefix}channel`,
  },
  "Query.churnRisk": {
    permission: "data:read",
    document:
      "{ churnRisk { expectedLoss { amount } mostAtRisk { churnRisk customer { externalId scores { asOf } } } } }",
    reveals: prefix,
  },
};
