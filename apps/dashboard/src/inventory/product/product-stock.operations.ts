import { graphql } from "../../gql/gql.ts";

export const productStockQuery = graphql(`
  query ProductStock($productId: ID!) {
    node(id: $productId) {
      id
      ... on Product {
        name externalId unit active
        category { id path }
        inventory(first: 100) {
          nodes { id onHand reserved available onOrder inTransit daysOfCover updatedAt location { id name } value { amount currency } }
        }
      }
    }
  }
`);

export const placePolicyQuery = graphql(`
  query PlacePolicy($productId: ID!, $locationId: ID!) {
    inventoryPolicy(productId: $productId, locationId: $locationId) {
      id computedAt abcClass xyzClass serviceMeasure serviceTarget reviewPeriodDays
      leadTimeMeanDays leadTimeDeviationDays demandBasis demandPerDay
      protectionDays protectionDemandMean protectionDemandDeviation
      safetyStock reorderPoint orderUpTo cycleService fillRate
      unitCost { amount currency }
      supplier { id name externalId }
      fromLocation { id name }
      reasons { code text }
      performance { ...PolicyPerformanceFacts }
      curve { targets fillRates cycleServices reorderPoints stockUnits stockValues }
      projection { start lower median upper incoming stockoutProbability }
    }
    replenishmentProposals(filter: { productIds: [$productId], locationId: $locationId }, first: 5) {
      nodes { id kind quantity orderOn }
    }
  }
`);

export const placeSettingQuery = graphql(`
  query PlaceSetting($productId: ID!, $locationId: ID!) {
    inventoryServiceSetting(productId: $productId, locationId: $locationId) { serviceMeasure serviceTarget version }
  }
`);

export const placeOrdersQuery = graphql(`
  query PlaceOrders($productId: ID!, $locationId: ID!) {
    purchaseOrders(
      filter: { productId: $productId, locationId: $locationId, statuses: [ORDERED, PARTIALLY_RECEIVED] }
      order: { field: EXPECTED_ON, direction: ASC }
      first: 50
    ) {
      totalCount
      nodes {
        id externalId status expectedOn late
        supplier { id name }
        lines { lineNumber quantity receivedQuantity product { id } }
      }
    }
  }
`);

export const movementsQuery = graphql(`
  query StockMovements($filter: StockMovementFilter!, $after: String) {
    stockMovements(filter: $filter, first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id kind occurredAt recordedAt reference reason createdBy { name }
        onHandChange reservedChange onOrderChange inTransitChange
        purchaseOrder { id externalId }
      }
    }
  }
`);
