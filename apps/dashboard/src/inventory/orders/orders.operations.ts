import { graphql } from "../../gql/gql.ts";

export const purchaseOrdersQuery = graphql(`
  query PurchaseOrders($filter: PurchaseOrderFilter!, $order: PurchaseOrderOrder!, $after: String) {
    purchaseOrders(filter: $filter, order: $order, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id externalId status orderedAt expectedOn closedAt late
        createdBy { name }
        supplier { id name externalId }
        location { id name }
        total { amount currency }
      }
    }
  }
`);

export const purchaseOrderQuery = graphql(`
  query PurchaseOrder($externalId: String!) {
    purchaseOrder(externalId: $externalId) {
      id externalId status orderedAt expectedOn closedAt closeReason late csvUrl createdAt version
      createdBy { name }
      closedBy { name }
      supplier { id name externalId email }
      location { id name }
      total { amount currency }
      lines { lineNumber quantity receivedQuantity product { id name externalId unit } unitCost { amount currency } }
      receipts { externalId receivedAt receivedBy { name } lines { lineNumber quantity product { id name } } }
    }
  }
`);

export const purchaseOrderCloseMutation = graphql(`
  mutation PurchaseOrderClose($input: PurchaseOrderEndInput!) {
    purchaseOrderClose(input: $input) {
      purchaseOrder { id status version closedAt closeReason }
      userErrors { code field message }
    }
  }
`);

export const purchaseOrderReceiveMutation = graphql(`
  mutation PurchaseOrderReceive($input: PurchaseOrderReceiveInput!) {
    purchaseOrderReceive(input: $input) { purchaseOrder { id status closedAt version } userErrors { code field message } }
  }
`);
