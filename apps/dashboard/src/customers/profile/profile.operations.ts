import { graphql } from "../../gql/gql.ts";

export const profileQuery = graphql(`
  query CustomerProfile($id: ID!) {
    node(id: $id) {
      id
      ... on Customer {
        externalId name email country locale acquisitionChannel createdAt
        scores { ...ProfileScores }
      }
    }
  }
`);

// Used by name in the operations.
graphql(`
  fragment ProfileScores on CustomerScores {
    asOf computedAt purchases recencyDays tenureDays satisfaction
    monetary { amount currency }
    pAlive { value lower upper }
    churnRisk { value lower upper }
    expectedPurchases { value lower upper }
    clv { value { amount currency } lower { amount currency } upper { amount currency } }
    nextPurchase { days date }
    nextCategory { id name }
    rfm { recency frequency monetary }
    behaviour { place share recencyDays purchases monetary }
    reasons { score base parts { feature amount } }
    modelVersion { ...TrustFacts }
  }
`);

export const customerOrdersQuery = graphql(`
  query CustomerOrders($customerId: ID!, $after: String) {
    orders(first: 25, after: $after, filter: { customerId: $customerId }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id externalId kind channel placedAt total { amount currency } }
    }
  }
`);
