import { graphql } from "../../gql/gql.ts";

export const bulkBudgetQuery = graphql(`
  query BulkBudget {
    inventoryPlan { id budget { amount currency } }
  }
`);

export const bulkApproveMutation = graphql(`
  mutation BulkApprove($input: ReplenishmentApproveInput!) {
    replenishmentApprove(input: $input) {
      proposals { id status decidedQuantity decidedAt }
      purchaseOrders { id externalId status version supplier { id name } location { id name } total { amount currency } }
      userErrors { code field message }
    }
  }
`);

export const purchaseOrderCancelMutation = graphql(`
  mutation PurchaseOrderCancel($input: PurchaseOrderEndInput!) {
    purchaseOrderCancel(input: $input) {
      purchaseOrder { id status version closedAt closeReason }
      userErrors { code field message }
    }
  }
`);
