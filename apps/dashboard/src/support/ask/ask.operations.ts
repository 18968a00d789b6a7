import { graphql } from "../../gql/gql.ts";

graphql(`
  fragment AskedAnswer on SupportAnswer {
    id outcome language confidence threshold hasVectors isEncoderAway isCorrected tookMs
    sentences { text passageId startsAt title support article { id } }
    alternatives { title excerpt article { id } }
    retrieved { passageId title heading text bm25 dense fused reranked article { id } }
    candidates { text support verdict }
  }
`);

export const supportAskStreamSubscription = graphql(`
  subscription SupportAskStream($question: String!, $language: SupportLanguage, $audience: ArticleAudience!) {
    supportAskStream(question: $question, language: $language, audience: $audience, explain: true) {
      sentences { text passageId startsAt title support article { id } }
      answer { ...AskedAnswer }
    }
  }
`);
