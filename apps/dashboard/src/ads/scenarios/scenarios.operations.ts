import { graphql } from "../../gql/gql.ts";

export const scenariosQuery = graphql(`
  query Scenarios {
    scenarios {
      id name note version updatedAt
      updatedBy { name }
      plan { ...BudgetPlanFacts }
    }
  }
`);

export const scenarioDeleteMutation = graphql(`
  mutation ScenarioDelete($input: ScenarioDeleteInput!) {
    scenarioDelete(input: $input) { deletedId userErrors { code field message } }
  }
`);
