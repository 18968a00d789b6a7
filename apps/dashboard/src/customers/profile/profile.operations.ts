import { graphql } from "../../gql/gql.ts";

export const profileQuery = graphql(`
  query CustomerProfile($id: ID!) {
    node(id: $id) {
      id
      ... on Customer { externalId name email country locale createdAt }
    }
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
