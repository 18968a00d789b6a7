import { graphql } from "../gql/gql.ts";

graphql(`
  fragment CampaignFacts on Campaign {
    id externalId source name description status version openActions objective channels pacing startsOn endsOn holdoutShare guard
    landingUrl markedUrl updatedAt
    budget { amount currency }
    schedule { timeZone start { wallTime instant shownTime clockChange } end { wallTime instant shownTime clockChange } }
    frequencyCap { sends days }
    utm { source medium campaign term content }
  }
`);

export const campaignsQuery = graphql(`
  query Campaigns($filter: CampaignFilter, $order: CampaignOrder, $after: String) {
    campaigns(first: 50, after: $after, filter: $filter, order: $order) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...CampaignFacts stockRisks { outOn } }
    }
  }
`);

export const campaignQuery = graphql(`
  query Campaign($id: ID!) {
    campaign(id: $id) {
      ...CampaignFacts
      audience { mode predicate sentence segment { id name memberCount } }
      adAudience { id name platform members problem }
      variants { name share creatives { language subject preheader body format linkUrl } }
      products { id name externalId }
      missing { field message }
      stockRisks { outOn available arriving expected accepted product { id name } }
      overlaps { sameAudience campaign { id name } products { id name } }
      spend { start planned plannedToDate { amount currency } spentToDate { amount currency } unconverted }
      events { version action from to cause reason fields occurredAt author { kind reference name } }
    }
  }
`);

export const campaignReachQuery = graphql(`
  query CampaignReach($campaignId: ID!) {
    campaignReach(campaignId: $campaignId) { state total withoutAddress withoutConsent capped heldOut reachable }
  }
`);

export const campaignChangesSubscription = graphql(`
  subscription CampaignChanges($campaignId: ID!) {
    campaignChanges(campaignId: $campaignId) {
      ...CampaignFacts
      stockRisks { outOn available arriving expected accepted product { id name } }
      spend { start planned plannedToDate { amount currency } spentToDate { amount currency } unconverted }
      events { version action from to cause reason fields occurredAt author { kind reference name } }
    }
  }
`);

export const campaignCreateMutation = graphql(`
  mutation CampaignCreate($input: CampaignCreateInput!) {
    campaignCreate(input: $input) { campaign { ...CampaignFacts } userErrors { code field message } }
  }
`);

export const campaignUpdateMutation = graphql(`
  mutation CampaignUpdate($input: CampaignUpdateInput!) {
    campaignUpdate(input: $input) {
      campaign { ...CampaignFacts }
      conflict { version changes { field before after changedAt author { kind reference name } } }
      userErrors { code field message }
    }
  }
`);

export const campaignDuplicateMutation = graphql(`
  mutation CampaignDuplicate($input: CampaignDuplicateInput!) {
    campaignDuplicate(input: $input) { campaign { ...CampaignFacts } userErrors { code field message } }
  }
`);

export const campaignScheduleMutation = graphql(`
  mutation CampaignSchedule($input: CampaignStepInput!) {
    step: campaignSchedule(input: $input) { campaign { ...CampaignFacts } userErrors { code field message } }
  }
`);

export const campaignUnscheduleMutation = graphql(`
  mutation CampaignUnschedule($input: CampaignStepInput!) {
    step: campaignUnschedule(input: $input) { campaign { ...CampaignFacts } userErrors { code field message } }
  }
`);

export const campaignStartMutation = graphql(`
  mutation CampaignStart($input: CampaignStepInput!) {
    step: campaignStart(input: $input) { campaign { ...CampaignFacts } userErrors { code field message } }
  }
`);

export const campaignPauseMutation = graphql(`
  mutation CampaignPause($input: CampaignStepInput!) {
    step: campaignPause(input: $input) { campaign { ...CampaignFacts } userErrors { code field message } }
  }
`);

export const campaignResumeMutation = graphql(`
  mutation CampaignResume($input: CampaignStepInput!) {
    step: campaignResume(input: $input) { campaign { ...CampaignFacts } userErrors { code field message } }
  }
`);

export const campaignEndMutation = graphql(`
  mutation CampaignEnd($input: CampaignStepInput!) {
    step: campaignEnd(input: $input) { campaign { ...CampaignFacts } userErrors { code field message } }
  }
`);

export const campaignArchiveMutation = graphql(`
  mutation CampaignArchive($input: CampaignStepInput!) {
    step: campaignArchive(input: $input) { campaign { ...CampaignFacts } userErrors { code field message } }
  }
`);

export const campaignUndoMutation = graphql(`
  mutation CampaignUndo($input: CampaignUndoInput!) {
    campaignUndo(input: $input) { campaign { ...CampaignFacts } userErrors { code field message } }
  }
`);
