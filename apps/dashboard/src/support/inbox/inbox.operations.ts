import { graphql } from "../../gql/gql.ts";

graphql(`
  fragment ConversationBrief on Conversation {
    id status version subject locale channel lastText lastMessageAt dueAt breachedAt snoozedUntil priority sentiment visitorName isVerified
    csat expectedSatisfaction { mark dissatisfied against } customer { id name } assignee { kind reference name }
    duplicates { similarity conversation { id subject channel } }
  }
`);

graphql(`
  fragment ConversationWhole on Conversation {
    ...ConversationBrief
    summary handOffReason skill intentKey lastSequence
    messages(last: 200) {
      nodes {
        messageId sequence authorKind kind text locale feedback feedbackComment sentAt
        citations { articleId passageId startsAt title text }
        author { kind reference name }
        translations { language text model }
      }
    }
    notes { noteId text createdAt author { kind reference name } mentions { kind reference name } }
    events { version action from to cause reason occurredAt author { kind reference name } assignee { kind reference name } }
    presence { isCustomer isMe isTyping who { kind reference name } }
  }
`);

graphql(`
  fragment InboxNumbers on ConversationCounts { mine unassigned waiting breached snoozed mentioned bot }
`);

export const conversationsQuery = graphql(`
  query Conversations($filter: ConversationFilter, $order: ConversationOrder, $after: String) {
    conversations(first: 50, after: $after, filter: $filter, order: $order) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...ConversationBrief }
    }
  }
`);

export const conversationQuery = graphql(`
  query Conversation($id: ID!) {
    conversation(id: $id) { ...ConversationWhole }
  }
`);

export const conversationCustomerQuery = graphql(`
  query ConversationCustomer($id: ID!) {
    conversation(id: $id) {
      id
      customer {
        id externalId name email country locale
        orders(first: 5) { totalCount nodes { id externalId placedAt total { amount currency } } }
      }
    }
  }
`);

export const suggestionQuery = graphql(`
  query SuggestedReply($question: String!, $language: SupportLanguage) {
    supportAsk(question: $question, language: $language, audience: AGENTS) {
      id outcome confidence threshold
      sentences { text startsAt title passageId article { id } }
    }
  }
`);

export const deskQuery = graphql(`
  query SupportDesk {
    cannedReplies { replyId shortcut locale body version }
    supportAgents { memberId isAvailable capacity load skills locales member { kind reference name } }
    conversationCounts { ...InboxNumbers }
    supportTranslator { model }
  }
`);

export const inboxChangesSubscription = graphql(`
  subscription InboxChanges {
    inboxChanges { ...InboxNumbers }
  }
`);

export const conversationChangesSubscription = graphql(`
  subscription ConversationChanges($conversationId: ID!) {
    conversationChanges(conversationId: $conversationId) { ...ConversationWhole }
  }
`);

export const replyMutation = graphql(`
  mutation ConversationReply($input: ConversationReplyInput!) {
    conversationReply(input: $input) { conversation { ...ConversationWhole } userErrors { code field message } }
  }
`);

export const noteMutation = graphql(`
  mutation ConversationNote($input: ConversationNoteInput!) {
    conversationNote(input: $input) { conversation { ...ConversationWhole } userErrors { code field message } }
  }
`);

export const assignMutation = graphql(`
  mutation ConversationAssign($input: ConversationAssignInput!) {
    act: conversationAssign(input: $input) { conversation { ...ConversationWhole } userErrors { code field message } }
  }
`);

export const resolveMutation = graphql(`
  mutation ConversationResolve($input: ConversationStepInput!) {
    act: conversationResolve(input: $input) { conversation { ...ConversationWhole } userErrors { code field message } }
  }
`);

export const reopenMutation = graphql(`
  mutation ConversationReopen($input: ConversationStepInput!) {
    act: conversationReopen(input: $input) { conversation { ...ConversationWhole } userErrors { code field message } }
  }
`);

export const snoozeMutation = graphql(`
  mutation ConversationSnooze($input: ConversationSnoozeInput!) {
    act: conversationSnooze(input: $input) { conversation { ...ConversationWhole } userErrors { code field message } }
  }
`);

export const mergeMutation = graphql(`
  mutation ConversationMerge($input: ConversationMergeInput!) {
    act: conversationMerge(input: $input) { conversation { ...ConversationWhole } userErrors { code field message } }
  }
`);

export const presenceMutation = graphql(`
  mutation ConversationPresence($input: ConversationPresenceInput!) {
    conversationPresence(input: $input) { conversation { id } userErrors { code field message } }
  }
`);

export const agentSaveMutation = graphql(`
  mutation SupportAgentSave($input: SupportAgentSaveInput!) {
    supportAgentSave(input: $input) { saved userErrors { code field message } }
  }
`);

export const conversationTranslateMutation = graphql(`
  mutation ConversationTranslate($input: ConversationTranslateInput!) {
    conversationTranslate(input: $input) { conversation { ...ConversationWhole } userErrors { code field message } }
  }
`);

export const supportTranslateMutation = graphql(`
  mutation SupportTranslate($input: SupportTranslateInput!) {
    supportTranslate(input: $input) { text model userErrors { code field message } }
  }
`);
