import { graphql } from "../../gql/gql.ts";

export const supportQualityQuery = graphql(`
  query SupportQuality($range: DayRangeInput!) {
    supportQuality(range: $range) {
      from to
      total { ...ConversationFiguresFacts }
      byLanguage { language figures { ...ConversationFiguresFacts } }
      byIntent { intentKey figures { ...ConversationFiguresFacts } }
      satisfaction { asked ratings predicted { conversations mean low high level dissatisfied } }
      answers { asked answered thumbsUp thumbsDown }
      suggestions { asIs edited unused keptOfEdited }
      weeks { starts conversations handedOff asked answered unknownIntent }
    }
    supportRegression { ranAt passed failed failures { id question } }
    intents(includeArchived: true) { intents { key nameEn nameZh } }
  }
  fragment ConversationFiguresFacts on ConversationFigures {
    conversations deflected handedOff resolved firstAnswerSeconds resolutionSeconds ratings satisfaction
  }
`);
