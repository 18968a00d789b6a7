import { graphql } from "../../gql/gql.ts";

export const supportAskQuery = graphql(`
  query SupportAsk($question: String!, $language: SupportLanguage, $audience: ArticleAudience!) {
    supportAsk(question: $question, language: $language, audience: $audience, explain: true) {
      id outcome language confidence threshold hasVectors isCorrected tookMs
      sentences { text passageId title support article { id } }
      alternatives { title excerpt article { id } }
      retrieved { passageId title heading text bm25 dense fused reranked article { id } }
      candidates { text support verdict }
    }
  }
`);
