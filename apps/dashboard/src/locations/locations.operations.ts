import { graphql } from "../gql/gql.ts";

export const locationsQuery = graphql(`
  query Locations {
    locations(first: 100) { nodes { id name kind } }
  }
`);
