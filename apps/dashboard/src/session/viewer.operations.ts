import { graphql } from "../gql/gql.ts";

export const viewerQuery = graphql(`
  query Viewer {
    viewer {
      member { id name email role }
      apiKey { id name }
      organisation { id name timeZone currency locale isSandbox createdAt }
      organisations { id organisationId name isSandbox isCurrent }
      permissions importKinds
    }
  }
`);
