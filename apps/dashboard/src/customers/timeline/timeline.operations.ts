import { graphql } from "../../gql/gql.ts";

export const timelineQuery = graphql(`
  query CustomerTimeline($id: ID!, $size: Int!, $kinds: [EventKind!]) {
    node(id: $id) {
      id
      ... on Customer {
        externalId
        events(first: $size, kinds: $kinds) {
          totalCount
          pageInfo { hasNextPage }
          nodes { eventId kind occurredAt value currency channel byIdentity product { id name } }
        }
        orders(first: $size) {
          totalCount
          pageInfo { hasNextPage }
          nodes { id externalId kind placedAt channel total { amount currency } }
        }
      }
    }
  }
`);
