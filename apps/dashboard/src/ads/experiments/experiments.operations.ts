import { graphql } from "../../gql/gql.ts";

export const experimentsQuery = graphql(`
  query Experiments {
    experiments { ...ExperimentFacts }
    adChannels { externalId name }
  }

  fragment ExperimentFacts on Experiment {
    id name state design outcome testGeos controlGeos startsOn endsOn imported version
    channel { externalId name }
    createdBy { name }
    plan { ...ExperimentMarketFacts }
    effect { value lower upper }
    effectPerSpend { value lower upper }
    spendWith { amount currency }
    spendWithout { amount currency }
    readOut {
      start weeksBefore actual expected pValue fitError
      share { value lower upper }
      controls { geo weight }
    }
  }

  fragment ExperimentMarketFacts on ExperimentMarkets {
    testGeos controlGeos share fitError weeklyOutcome
    weeklySpend { amount currency }
    power { lifts power minimumDetectable trials }
  }
`);

export const experimentDesignsQuery = graphql(`
  query ExperimentDesigns($input: ExperimentDesignInput!) {
    experimentDesigns(input: $input) {
      weeks
      geos
      choices { ...ExperimentMarketFacts }
      userErrors { field message }
    }
  }
`);

export const experimentPlanMutation = graphql(`
  mutation ExperimentPlan($input: ExperimentPlanInput!) {
    experimentPlan(input: $input) {
      experiment { ...ExperimentFacts }
      userErrors { field message }
    }
  }
`);

export const experimentStartMutation = graphql(`
  mutation ExperimentStart($input: ExperimentMoveInput!) {
    experimentStart(input: $input) {
      experiment { ...ExperimentFacts }
      userErrors { field message }
    }
  }
`);

export const experimentConcludeMutation = graphql(`
  mutation ExperimentConclude($input: ExperimentMoveInput!) {
    experimentConclude(input: $input) {
      experiment { ...ExperimentFacts }
      userErrors { field message }
    }
  }
`);

export const experimentCancelMutation = graphql(`
  mutation ExperimentCancel($input: ExperimentMoveInput!) {
    experimentCancel(input: $input) {
      experiment { ...ExperimentFacts }
      userErrors { field message }
    }
  }
`);
