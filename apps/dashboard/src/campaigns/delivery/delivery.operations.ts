import { graphql } from "../../gql/gql.ts";

export const campaignDeliveryQuery = graphql(`
  query CampaignDelivery($id: ID!) {
    campaign(id: $id) {
      id
      delivery {
        stoppedBy exportPath
        channels {
          channel frozenAt people heldOut waiting sent notSent sentAgain nextLookAt
          reasons { reason count }
        }
      }
      results {
        measuredDays
        cost { amount currency }
        arms {
          variant people sent bounced opened clicked unsubscribed complained buyers
          revenue { amount currency }
          comparison { verdict pValue ratio { estimate lower upper } }
        }
        effect {
          conversion { estimate lower upper }
          incrementalRevenue { estimate lower upper }
          roi { estimate lower upper }
          explainedByPast
        }
      }
    }
  }
`);

export const campaignPreviewQuery = graphql(`
  query CampaignPreview($campaignId: ID!, $language: CreativeLanguage!, $variant: String) {
    campaignPreview(campaignId: $campaignId, language: $language, variant: $variant) {
      subject html text
      problems { message }
    }
  }
`);

export const campaignTestSendMutation = graphql(`
  mutation CampaignTestSend($input: CampaignTestSendInput!) {
    campaignTestSend(input: $input) { answer userErrors { code field message } }
  }
`);

export const campaignExperimentSaveMutation = graphql(`
  mutation CampaignExperimentSave($input: CampaignExperimentSaveInput!) {
    campaignExperimentSave(input: $input) { saved userErrors { code field message } }
  }
`);
