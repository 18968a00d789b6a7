import { graphql } from "../../gql/gql.ts";

export const tradeOffQuery = graphql(`
  query InventoryTradeOff($filter: InventoryPolicyFilter!) {
    inventoryTradeOff(filter: $filter) {
      currency positionCount heldBySettings provenPositions
      curve { targets fillRates cycleServices stockValues }
      planned { fillRate cycleService stockValue }
      performance { ...PolicyPerformanceFacts }
    }
  }
`);

export const tradeOffSuppliersQuery = graphql(`
  query TradeOffSuppliers {
    suppliers(first: 500, order: { field: NAME, direction: ASC }) { nodes { id name } }
  }
`);

export const tradeOffWhatIfQuery = graphql(`
  query TradeOffWhatIf($serviceLevel: Float, $filter: InventoryPolicyFilter!) {
    inventoryWhatIf(input: { serviceLevel: $serviceLevel, filter: $filter }) {
      fillRate positionCount
      orderAmount { amount currency }
      stockValue { amount currency }
      yearlyCost { amount currency }
    }
  }
`);

export const serviceTargetsQuery = graphql(`
  query ServiceTargets($locationId: ID) {
    inventoryClassTargets { abcClass xyzClass serviceMeasure serviceTarget version positionCount }
    organisation: inventoryServiceSetting { serviceMeasure serviceTarget version }
    location: inventoryServiceSetting(locationId: $locationId) { serviceMeasure serviceTarget version }
  }
`);

export const classTargetSetMutation = graphql(`
  mutation InventoryClassTargetSet($input: InventoryClassTargetSetInput!) {
    inventoryClassTargetSet(input: $input) {
      classTargets { abcClass xyzClass serviceMeasure serviceTarget version positionCount }
      previous { abcClass xyzClass serviceMeasure serviceTarget version }
      userErrors { code field message }
    }
  }
`);

export const serviceSettingSetMutation = graphql(`
  mutation InventoryServiceSettingSet($input: InventoryServiceSettingSetInput!) {
    inventoryServiceSettingSet(input: $input) {
      setting { serviceMeasure serviceTarget version }
      previous { serviceMeasure serviceTarget version }
      userErrors { code field message }
    }
  }
`);
