import { graphql } from "../gql/gql.ts";

export const customersQuery = graphql(`
  query Customers($filter: CustomerFilter, $order: CustomerOrder, $after: String) {
    customers(first: 50, after: $after, filter: $filter, order: $order) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id externalId name email country acquisitionChannel createdAt
        scores {
          purchases recencyDays satisfaction asOf
          pAlive { value lower upper }
          churnRisk { value lower upper }
          expectedPurchases { value }
          clv { value { amount currency } }
          rfm { recency frequency monetary }
          behaviour { place }
        }
      }
    }
  }
`);

export const customerSummaryQuery = graphql(`
  query CustomerSummary {
    customerSummary {
      customers buyers repeatBuyers countries channels
      note { code text }
      expectations {
        asOf alive expectedPurchases expectedBuyers
        clv { amount currency }
        expectedLoss { amount currency }
      }
    }
    customerModel {
      holdoutDays
      fairness { by group customers foretold came isOff }
      modelVersion { ...TrustFacts }
    }
  }
`);
