import { graphql } from "../../gql/gql.ts";

export const knowledgeGapsQuery = graphql(`
  query KnowledgeGaps {
    knowledgeGaps { answerId language question examples count lastAskedAt replies }
    supportRegression { ranAt passed failed failures { id question } }
  }
`);

export const supportCorrectionsQuery = graphql(`
  query SupportCorrections($filter: SupportCorrectionFilter, $after: String) {
    supportCorrections(first: 50, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id question language isAnswerable note status proposedAt reviewedAt
        article { id title }
        passage { text }
        proposedBy { name }
      }
    }
  }
`);

export const answerCorrectMutation = graphql(`
  mutation AnswerCorrect($input: AnswerCorrectInput!) {
    answerCorrect(input: $input) { correction { id status } userErrors { code field message } }
  }
`);

export const supportCorrectionReviewMutation = graphql(`
  mutation SupportCorrectionReview($input: SupportCorrectionReviewInput!) {
    supportCorrectionReview(input: $input) {
      correction { id status reviewedAt }
      regression { passed failed }
      userErrors { code field message }
    }
  }
`);

export const supportRegressionRunMutation = graphql(`
  mutation SupportRegressionRun {
    supportRegressionRun { ranAt passed failed failures { id question } }
  }
`);
