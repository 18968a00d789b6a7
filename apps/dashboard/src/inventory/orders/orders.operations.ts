import { graphql } from "../../gql/gql.ts";

export const purchaseOrdersQuery = graphql(`
  query PurchaseOrders($filter: PurchaseOrderFilter!, $order: PurchaseOrderOrder!, $after: String) {
    purchaseOrders(filter: $filter, order: $order, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id externalId status orderedAt expectedOn closedAt late
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
      id externalId status orderedAt expectedOn closedAt late csvUrl createdAt
      supplier { id name externalId email }
      location { id name }
      total { amount currency }
      lines { lineNumber quantity receivedQuantity product { id name externalId unit } unitCost { amount currency } }
      receipts { externalId receivedAt lines { lineNumber quantity product { id name } } }
    }
  }
`);

export const purchaseOrderReceiveMutation = graphql(`
  mutation PurchaseOrderReceive($input: PurchaseOrderReceiveInput!) {
    purchaseOrderReceive(input: $input) { purchaseOrder { id status closedAt } userErrors { code field message } }
  }
`);
