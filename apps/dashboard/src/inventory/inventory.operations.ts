import { graphql } from "../gql/gql.ts";

export const inventorySummaryQuery = graphql(`
  query InventorySummary {
    inventorySummary {
      positions outOfStock belowReorderPoint openProposals openOrders lateOrders plannedAt
      stockValue { amount currency }
      proposedAmount { amount currency }
      moneyAtStake { amount currency }
      exceptions { kind count amount { amount currency } }
    }
  }
`);

export const inventoryPlanQuery = graphql(`
  query InventoryPlan {
    inventoryPlan {
      id createdAt startDate seed provenPositions
      budget { amount currency }
      orders { solver gap lines restricted amount { amount currency } }
      proof { ...PolicyPerformanceFacts }
      reasons { code text }
      modelVersion { ...TrustFacts }
    }
  }
`);

// Used by name in the operations.
graphql(`
  fragment PolicyPerformanceFacts on PolicyPerformance {
    currency days paths
    current {
      fillRate { mean lower upper } stockValue { mean lower upper } stockUnits { mean lower upper }
      orders { mean lower upper } cost { mean lower upper }
    }
    proposed {
      fillRate { mean lower upper } stockValue { mean lower upper } stockUnits { mean lower upper }
      orders { mean lower upper } cost { mean lower upper }
    }
  }
`);

export const proposalsQuery = graphql(`
  query ReplenishmentProposals($filter: ReplenishmentProposalFilter!, $order: ReplenishmentProposalOrder!, $after: String) {
    replenishmentProposals(filter: $filter, order: $order, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id kind status quantity decidedQuantity orderOn expectedOn stockoutOn stockoutProbability
        product { id name externalId unit }
        location { id name }
        supplier { id name }
        fromLocation { id name }
        unitCost { amount currency }
        amount { amount currency }
        moneyAtStake { amount currency }
        terms { minimumQuantity orderMultiple unitCost { amount currency } priceBreaks { quantity unitCost { amount } } }
        reasons { code text }
      }
    }
  }
`);

export const proposalQuery = graphql(`
  query ReplenishmentProposalDetail($id: ID!) {
    node(id: $id) {
      id
      ... on ReplenishmentProposal {
        kind status quantity decidedQuantity decisionReason decidedAt decisionAuthor { name }
        orderOn expectedOn stockoutOn stockoutProbability expectedShortage createdAt
        product { id name externalId unit }
        location { id name }
        supplier { id name externalId }
        fromLocation { id name }
        unitCost { amount currency }
        terms { minimumQuantity orderMultiple unitCost { amount currency } priceBreaks { quantity unitCost { amount } } }
        amount { amount currency }
        moneyAtStake { amount currency }
        reasons { code text }
        consequences { code text }
        proof { ...PolicyPerformanceFacts }
        purchaseOrder { id externalId }
        policy { id reorderPoint orderUpTo position { id available onOrder inTransit } }
      }
    }
  }
`);

export const exceptionsQuery = graphql(`
  query InventoryExceptions($filter: InventoryExceptionFilter!, $first: Int!, $after: String) {
    inventoryExceptions(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id kind dueOn firstSeenAt
        amount { amount currency }
        remark { code text }
        product { id name externalId }
        location { id name }
        supplier { id name externalId }
        purchaseOrder { id externalId }
      }
    }
  }
`);

export const positionsQuery = graphql(`
  query InventoryPositions($filter: InventoryPositionFilter!, $order: InventoryPositionOrder!, $after: String) {
    inventoryPositions(filter: $filter, order: $order, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id onHand reserved available onOrder inTransit daysOfCover updatedAt
        product { id name externalId unit }
        location { id name }
        value { amount currency }
        policy { id reorderPoint orderUpTo abcClass xyzClass }
      }
    }
  }
`);

export const inventoryPlanStartMutation = graphql(`
  mutation InventoryPlanStart($input: InventoryPlanStartInput!) {
    inventoryPlanStart(input: $input) { job { id type status progress } userErrors { code field message } }
  }
`);

export const replenishmentApproveMutation = graphql(`
  mutation ReplenishmentApprove($input: ReplenishmentApproveInput!) {
    replenishmentApprove(input: $input) {
      proposals { id status decidedQuantity decidedAt }
      purchaseOrders { id externalId }
      userErrors { code field message }
    }
  }
`);

export const replenishmentRejectMutation = graphql(`
  mutation ReplenishmentReject($input: ReplenishmentRejectInput!) {
    replenishmentReject(input: $input) {
      proposals { id status decisionReason decidedAt }
      userErrors { code field message }
    }
  }
`);

export const inventoryAlertsSubscription = graphql(`
  subscription InventoryAlerts {
    inventoryAlerts {
      positions outOfStock belowReorderPoint openProposals openOrders lateOrders plannedAt
      stockValue { amount currency }
      proposedAmount { amount currency }
      moneyAtStake { amount currency }
      exceptions { kind count amount { amount currency } }
    }
  }
`);

export const inventoryWhatIfQuery = graphql(`
  query InventoryWhatIf($input: InventoryWhatIfInput!) {
    inventoryWhatIf(input: $input) {
      fillRate fillRateBefore positionCount
      orderAmount { amount currency }
      stockValue { amount currency }
      stockValueBefore { amount currency }
    }
  }
`);
