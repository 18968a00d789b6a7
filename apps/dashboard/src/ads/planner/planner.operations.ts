import { graphql } from "../../gql/gql.ts";

graphql(`
  fragment BudgetPlanFacts on BudgetPlan {
    currency outcomeName start periodDays periods present planned gainProbability
    outcomePresent { mean lower upper }
    outcomePlanned { mean lower upper }
    gain { mean lower upper }
    forecast { mean lower upper presentMean total { mean lower upper } }
    modelVersion { id version createdAt windowEnd }
    channels {
      channel heldFor present planned lower upper byPeriod highestSeen
      outcomePresent { mean lower upper }
      outcomePlanned { mean lower upper }
      roas { mean lower upper }
      marginalRoas { mean lower upper }
    }
  }
`);

export const budgetOutcomeQuery = graphql(`
  query BudgetOutcome($input: BudgetOutcomeInput!) {
    budgetOutcome(input: $input) { plan { ...BudgetPlanFacts } userErrors { code field message } }
  }
`);

export const budgetOptimizeQuery = graphql(`
  query BudgetOptimize($input: BudgetOptimizeInput!) {
    budgetOptimize(input: $input) {
      plan { ...BudgetPlanFacts }
      frontier { budgets mean lower upper }
      userErrors { code field message }
    }
  }
`);

export const scenarioQuery = graphql(`
  query Scenario($id: ID!) {
    scenario(id: $id) {
      id name note version
      question {
        periods goal budget targetRoas objective quantile timing lowerPerPeriod upperPerPeriod
        bounds { channel lower upper lowerPerPeriod upperPerPeriod }
      }
      plan { ...BudgetPlanFacts }
      applications { id campaignCount appliedAt undoneAt appliedBy { name } }
    }
  }
`);

export const scenarioSaveMutation = graphql(`
  mutation ScenarioSave($input: ScenarioSaveInput!) {
    scenarioSave(input: $input) { scenario { id name version } userErrors { code field message } }
  }
`);

export const scenarioUpdateMutation = graphql(`
  mutation ScenarioUpdate($input: ScenarioUpdateInput!) {
    scenarioUpdate(input: $input) { scenario { id name version } userErrors { code field message } }
  }
`);

export const budgetDiffQuery = graphql(`
  query BudgetDiff($scenarioId: ID!) {
    budgetDiff(scenarioId: $scenarioId) {
      currency scenarioVersion confirmation unratedCampaigns
      changes { campaignName channel share before { amount currency } after { amount currency } }
      uncarried { channel planned }
    }
  }
`);

export const budgetApplyMutation = graphql(`
  mutation BudgetApply($input: BudgetApplyInput!) {
    budgetApply(input: $input) { application { id campaignCount } userErrors { code field message } }
  }
`);

export const budgetApplyUndoMutation = graphql(`
  mutation BudgetApplyUndo($input: BudgetApplyUndoInput!) {
    budgetApplyUndo(input: $input) { application { id } userErrors { code field message } }
  }
`);
