import { graphql } from "../../../gql/gql.ts";

export const deskSettingsQuery = graphql(`
  query DeskSettings {
    supportHours { timeZone week { from until } holidays firstReplyMinutes nextReplyMinutes version }
    supportAgents { memberId isAvailable capacity load skills locales member { kind reference name } }
    cannedReplies { replyId shortcut locale body version }
    intents { intents { key skill } }
  }
`);

export const supportHoursSaveMutation = graphql(`
  mutation SupportHoursSave($input: SupportHoursSaveInput!) {
    supportHoursSave(input: $input) { saved userErrors { code field message } }
  }
`);

export const cannedReplySaveMutation = graphql(`
  mutation CannedReplySave($input: CannedReplySaveInput!) {
    cannedReplySave(input: $input) { saved userErrors { code field message } }
  }
`);

export const cannedReplyDeleteMutation = graphql(`
  mutation CannedReplyDelete($replyId: ID!) {
    cannedReplyDelete(replyId: $replyId) { saved userErrors { code field message } }
  }
`);
