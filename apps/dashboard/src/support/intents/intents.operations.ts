import { graphql } from "../../gql/gql.ts";

export const intentsQuery = graphql(`
  query Intents {
    intents {
      intents { key nameEn nameZh skill isPolicy examples { accepted proposed rejected } precision recall }
      outOfScope { accepted proposed rejected }
      model {
        version { id version variant }
        accuracy inScopeAccuracy outOfScopeRecall refusedShare nearestAccuracy commonestAccuracy
        confusion { keys counts }
        mistakes { text intentKey toldKey }
      }
      training { id status progress step { text } failure { text } }
    }
  }
`);

export const supportExamplesQuery = graphql(`
  query SupportExamples($filter: SupportExampleFilter, $after: String) {
    supportExamples(first: 50, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id text intentKey language source status createdAt }
    }
  }
`);

export const intentSaveMutation = graphql(`
  mutation IntentSave($input: IntentSaveInput!) {
    intentSave(input: $input) { intent { key } userErrors { code field message } }
  }
`);

export const intentArchiveMutation = graphql(`
  mutation IntentArchive($input: IntentArchiveInput!) {
    intentArchive(input: $input) { intent { key } userErrors { code field message } }
  }
`);

export const supportExampleReviewMutation = graphql(`
  mutation SupportExampleReview($input: SupportExampleReviewInput!) {
    supportExampleReview(input: $input) { reviewed userErrors { code field message } }
  }
`);

export const supportIntentsTrainMutation = graphql(`
  mutation SupportIntentsTrain($input: SupportIntentsTrainInput!) {
    supportIntentsTrain(input: $input) { job { id type status progress } userErrors { code field message } }
  }
`);
