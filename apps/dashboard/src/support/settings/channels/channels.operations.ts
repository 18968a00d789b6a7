import { graphql } from "../../../gql/gql.ts";

graphql(`
  fragment SupportWidgetFacts on SupportWidget {
    siteKey snippet isOn allowedOrigins accent theme side language greetingEn greetingZh previousSecretUntil version
  }
`);

graphql(`
  fragment SupportMailFacts on SupportMailAccount {
    isOn address host port security username mailbox lookedAt problem version
  }
`);

export const channelsQuery = graphql(`
  query SupportChannels {
    supportWidget { ...SupportWidgetFacts }
    supportMail { ...SupportMailFacts }
  }
`);

export const supportWidgetSetMutation = graphql(`
  mutation SupportWidgetSet($input: SupportWidgetSetInput!) {
    supportWidgetSet(input: $input) { widget { ...SupportWidgetFacts } signingSecret userErrors { code field message } }
  }
`);

export const supportWidgetSecretRotateMutation = graphql(`
  mutation SupportWidgetSecretRotate($input: SupportWidgetSecretRotateInput!) {
    supportWidgetSecretRotate(input: $input) { widget { ...SupportWidgetFacts } signingSecret userErrors { code field message } }
  }
`);

export const supportMailSetMutation = graphql(`
  mutation SupportMailSet($input: SupportMailSetInput!) {
    supportMailSet(input: $input) { account { ...SupportMailFacts } userErrors { code field message } }
  }
`);
