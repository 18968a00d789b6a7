import { graphql } from "../../gql/gql.ts";

graphql(`
  fragment RecommendedProduct on Recommendation {
    score
    product { id name externalId unitPrice { amount currency } }
    reason { code text }
    computedAt
  }
`);

export const recommendationQualityQuery = graphql(`
  query RecommendationQuality {
    recommendationQuality {
      chosen shown customers products days listed
      modelVersion { ...TrustFacts }
      methods {
        method
        all { recallAt10 ndcgAt10 coverage }
        newToThem { recallAt10 ndcgAt10 coverage }
      }
    }
  }
`);

export const recommendationsPreviewQuery = graphql(`
  query RecommendationsPreview($input: RecommendationsPreviewInput!) {
    recommendationsPreview(input: $input) {
      recommendations { ...RecommendedProduct }
      hidden { outOfStock bought inactive }
    }
  }
`);

export const basketSearchQuery = graphql(`
  query BasketSearch($search: String!) {
    products(first: 8, filter: { search: $search, active: true }) { nodes { id externalId name } }
  }
`);

export const customerSearchQuery = graphql(`
  query RecommendedCustomerSearch($search: String!) {
    customers(first: 8, filter: { search: $search }) { nodes { id externalId name } }
  }
`);

export const namedCustomerQuery = graphql(`
  query NamedCustomer($externalId: String!) {
    customer(externalId: $externalId) { id externalId name }
  }
`);

export const namedProductsQuery = graphql(`
  query NamedProducts($externalIds: [String!]!) {
    products(first: 50, filter: { externalIds: $externalIds }) { nodes { id externalId name } }
  }
`);

export const customerRecommendationsQuery = graphql(`
  query CustomerRecommendations($id: ID!) {
    node(id: $id) {
      id
      ... on Customer {
        recommendations(first: 6) { ...RecommendedProduct modelVersion { ...TrustFacts } }
        nextBestAction {
          chosen { ...ActionFacts }
          options { ...ActionFacts }
        }
      }
    }
  }
`);

graphql(`
  fragment ActionFacts on ActionOption {
    action probability
    expectedProfit { amount currency }
    lower { amount currency }
    upper { amount currency }
    product { id name }
    reason { code text }
    obstacles { code text }
  }
`);
