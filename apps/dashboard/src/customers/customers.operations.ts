import { graphql } from "../gql/gql.ts";

export const customersQuery = graphql(`
  query Customers($filter: CustomerFilter, $order: CustomerOrder, $after: String) {
    customers(first: 50, after: $after, filter: $filter, order: $order) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id externalId name email country createdAt }
    }
  }
`);
