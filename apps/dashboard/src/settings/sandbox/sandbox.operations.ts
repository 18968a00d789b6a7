import { graphql } from "../../gql/gql.ts";

export const sandboxQuery = graphql(`
  query Sandbox {
    sandbox { organisationId name contents state progress createdAt filledAt }
  }
`);

export const sandboxCreateMutation = graphql(`
  mutation SandboxCreate($input: SandboxCreateInput!) {
    sandboxCreate(input: $input) { sandbox { organisationId state } userErrors { code field message } }
  }
`);

export const sandboxResetMutation = graphql(`
  mutation SandboxReset($input: SandboxResetInput!) {
    sandboxReset(input: $input) { sandbox { organisationId state } userErrors { code field message } }
  }
`);
