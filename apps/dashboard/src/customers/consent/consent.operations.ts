import { graphql } from "../../gql/gql.ts";

export const customerConsentQuery = graphql(`
  query CustomerConsent($id: ID!) {
    node(id: $id) {
      ... on Customer {
        id
        name
        consents { purpose granted decidedAt source recordedBy { name } }
        consentHistory { purpose granted decidedAt source recordedAt recordedBy { name } }
      }
    }
  }
`);

export const customerConsentSetMutation = graphql(`
  mutation CustomerConsentSet($input: CustomerConsentSetInput!) {
    customerConsentSet(input: $input) {
      customer {
        id
        consents { purpose granted decidedAt source recordedBy { name } }
        consentHistory { purpose granted decidedAt source recordedAt recordedBy { name } }
      }
      userErrors { code field message }
    }
  }
`);
