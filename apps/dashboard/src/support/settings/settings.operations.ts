import { graphql } from "../../gql/gql.ts";

graphql(`
  fragment SupportSettingFacts on SupportSetting {
    abstentionThreshold threshold version answerMode chatUrl chatModel hasChatSecret
    encoder {
      kind url model hasSecret queryPrefix passagePrefix mustBeBetter state problem passages describedPassages width servingKind servingModel
    }
    learnt { modelVersionId threshold questions passages mrr baselineMrr calibrationError learntAt riskCoverage { threshold coverage risk } }
  }
`);

export const supportSettingQuery = graphql(`
  query SupportSetting {
    supportSetting { ...SupportSettingFacts }
  }
`);

export const supportSettingUpdateMutation = graphql(`
  mutation SupportSettingUpdate($input: SupportSettingUpdateInput!) {
    supportSettingUpdate(input: $input) { supportSetting { ...SupportSettingFacts } userErrors { code field message } }
  }
`);

export const supportEncoderTryMutation = graphql(`
  mutation SupportEncoderTry($encoder: SupportEncoderInput!) {
    supportEncoderTry(encoder: $encoder) { trial { width latencyMs } userErrors { code field message } }
  }
`);
