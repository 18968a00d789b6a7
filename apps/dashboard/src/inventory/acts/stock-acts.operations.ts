import { graphql } from "../../gql/gql.ts";

export const placeFlowQuery = graphql(`
  query PlaceFlow($productId: ID!, $locationId: ID!) {
    inventoryPosition(productId: $productId, locationId: $locationId) {
      id onHand reserved available
      reservations { id quantity reference createdAt }
    }
    stockTransfers(filter: { status: IN_TRANSIT, productId: $productId, locationId: $locationId }, first: 100) {
      nodes { id quantity reference shippedAt expectedOn fromLocation { id name } toLocation { id name } }
    }
  }
`);

export const positionNowQuery = graphql(`
  query PositionNow($productId: ID!, $locationId: ID!) {
    inventoryPosition(productId: $productId, locationId: $locationId) { id onHand reserved available }
  }
`);

export const stockAdjustMutation = graphql(`
  mutation StockAdjust($input: StockAdjustInput!) {
    stockAdjust(input: $input) {
      position { id onHand reserved available }
      userErrors { code field message }
    }
  }
`);

export const stockReserveMutation = graphql(`
  mutation StockReserve($input: StockReserveInput!) {
    stockReserve(input: $input) {
      position { id onHand reserved available }
      userErrors { code field message }
    }
  }
`);

export const stockReleaseMutation = graphql(`
  mutation StockRelease($input: StockReservationInput!) {
    stockRelease(input: $input) {
      reservation { id status }
      position { id onHand reserved available }
      userErrors { code field message }
    }
  }
`);

export const stockFulfilMutation = graphql(`
  mutation StockFulfil($input: StockReservationInput!) {
    stockFulfil(input: $input) {
      reservation { id status }
      position { id onHand reserved available }
      userErrors { code field message }
    }
  }
`);

export const stockTransferShipMutation = graphql(`
  mutation StockTransferShip($input: StockTransferShipInput!) {
    stockTransferShip(input: $input) { transfer { id status } userErrors { code field message } }
  }
`);

export const stockTransferReceiveMutation = graphql(`
  mutation StockTransferReceive($input: StockTransferReceiveInput!) {
    stockTransferReceive(input: $input) { transfer { id status receivedQuantity } userErrors { code field message } }
  }
`);
