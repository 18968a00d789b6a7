import { graphql } from "../gql/gql.ts";

export const productSearchQuery = graphql(`
  query ProductSearch($search: String!) {
    products(first: 20, filter: { search: $search }) { nodes { id externalId name } }
  }
`);

export const namedProductQuery = graphql(`
  query NamedProduct($id: ID!) {
    node(id: $id) { id ... on Product { externalId name } }
  }
`);

export const categoriesQuery = graphql(`
  query Categories {
    categories { id path }
  }
`);
