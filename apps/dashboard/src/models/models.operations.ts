import { graphql } from "../gql/gql.ts";

export const modelsQuery = graphql(`
  query Models {
    modelVersions(first: 50) {
      totalCount
      nodes { ...TrustFacts exportUrl retiredAt metrics { name value } parent { id version } }
    }
  }
`);

export const jobsQuery = graphql(`
  query Jobs {
    jobs(first: 50) {
      totalCount
      nodes { id type status progress step { code text } failure { text } attempts createdAt startedAt finishedAt }
    }
  }
`);

export const modelRuntimeQuery = graphql(`
  query Runtime {
    modelRuntime {
      engine device available captured fallbacks lastFallback
      candidates { name usable reason milliseconds maxError }
    }
  }
`);

export const modelTrainMutation = graphql(`
  mutation ModelTrain($input: ModelTrainInput!) {
    modelTrain(input: $input) { job { id type status progress } userErrors { code field message } }
  }
`);

export const modelRollbackMutation = graphql(`
  mutation ModelRollback($input: ModelRollbackInput!) {
    modelRollback(input: $input) { modelVersion { id version status } userErrors { code field message } }
  }
`);

export const jobCancelMutation = graphql(`
  mutation JobCancel($input: JobCancelInput!) {
    jobCancel(input: $input) { job { id status } userErrors { code field message } }
  }
`);

export const jobRetryMutation = graphql(`
  mutation JobRetry($input: JobRetryInput!) {
    jobRetry(input: $input) { job { id status } userErrors { code field message } }
  }
`);
