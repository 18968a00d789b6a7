import { graphql } from "../../gql/gql.ts";

graphql(`
  fragment MailSettingsFacts on MailSettings {
    host port security username hasPassword fromName fromAddress replyTo postalAddress dkimSelector perSecond tracksOpens version
    checkedAt
    costPerThousand { amount currency }
    findings { weight message }
  }
`);

export const mailSettingsQuery = graphql(`
  query MailSettings {
    mailSettings { ...MailSettingsFacts }
  }
`);

export const mailSettingsSetMutation = graphql(`
  mutation MailSettingsSet($input: MailSettingsInput!) {
    mailSettingsSet(input: $input) { mailSettings { ...MailSettingsFacts } userErrors { code field message } }
  }
`);

export const mailSettingsCheckMutation = graphql(`
  mutation MailSettingsCheck {
    mailSettingsCheck { mailSettings { ...MailSettingsFacts } userErrors { code field message } }
  }
`);
