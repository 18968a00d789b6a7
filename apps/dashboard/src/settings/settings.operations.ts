import { graphql } from "../gql/gql.ts";

export const membersQuery = graphql(`
  query Members {
    members { id name email role joinedAt }
  }
`);

export const apiKeysQuery = graphql(`
  query ApiKeys {
    apiKeys {
      id name prefix scopes createdAt expiresAt lastUsedAt
      limits {
        requestsPerMinute requestsPerMonth recordsPerMonth modelMillisecondsPerMonth
        requestsThisMonth recordsThisMonth modelMillisecondsThisMonth monthEndsAt
      }
    }
  }
`);

export const organisationUpdateMutation = graphql(`
  mutation OrganisationUpdate($input: OrganisationUpdateInput!) {
    organisationUpdate(input: $input) {
      organisation { id name timeZone currency locale }
      userErrors { code field message }
    }
  }
`);

export const memberAddMutation = graphql(`
  mutation MemberAdd($input: MemberAddInput!) {
    memberAdd(input: $input) { member { id name email role joinedAt } initialPassword userErrors { code field message } }
  }
`);

export const memberRoleChangeMutation = graphql(`
  mutation MemberRoleChange($input: MemberRoleChangeInput!) {
    memberRoleChange(input: $input) { member { id role } userErrors { code field message } }
  }
`);

export const memberRemoveMutation = graphql(`
  mutation MemberRemove($input: MemberRemoveInput!) {
    memberRemove(input: $input) { removedId userErrors { code field message } }
  }
`);

export const apiKeyCreateMutation = graphql(`
  mutation ApiKeyCreate($input: ApiKeyCreateInput!) {
    apiKeyCreate(input: $input) { apiKey { id name prefix } key userErrors { code field message } }
  }
`);

export const apiKeyRevokeMutation = graphql(`
  mutation ApiKeyRevoke($input: ApiKeyRevokeInput!) {
    apiKeyRevoke(input: $input) { revokedId userErrors { code field message } }
  }
`);
