import { graphql } from "../../gql/gql.ts";

graphql(`
  fragment AdAudienceFacts on AdAudience {
    id platform name accountId managerId listId members problem checkedAt version
  }
`);

export const adAudiencesQuery = graphql(`
  query AdAudiences {
    adAudiences { ...AdAudienceFacts }
  }
`);

export const adAudienceConnectMutation = graphql(`
  mutation AdAudienceConnect($input: AdAudienceConnectInput!) {
    adAudienceConnect(input: $input) { adAudience { ...AdAudienceFacts } userErrors { code field message } }
  }
`);

export const adAudienceChangeMutation = graphql(`
  mutation AdAudienceChange($input: AdAudienceChangeInput!) {
    adAudienceChange(input: $input) { adAudience { ...AdAudienceFacts } userErrors { code field message } }
  }
`);

export const adAudienceCheckMutation = graphql(`
  mutation AdAudienceCheck($input: AdAudienceInput!) {
    adAudienceCheck(input: $input) { adAudience { ...AdAudienceFacts } userErrors { code field message } }
  }
`);

export const adAudienceDisconnectMutation = graphql(`
  mutation AdAudienceDisconnect($input: AdAudienceInput!) {
    adAudienceDisconnect(input: $input) { disconnectedId userErrors { code field message } }
  }
`);
