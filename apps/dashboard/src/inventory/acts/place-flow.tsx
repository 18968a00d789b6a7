"use client";
import { useQuery } from "@apollo/client/react";
import { fresh } from "../../graphql/fresh.ts";
import { ErrorState } from "../../states/error-state.tsx";
import type { ActPlace } from "./place.ts";
import { ReservationsPanel } from "./reservations-panel.tsx";
import { placeFlowQuery } from "./stock-acts.operations.ts";
import { TransfersPanel } from "./transfers-panel.tsx";

/** What is promised of a place's stock, and what is on its way to or from it. */
export function PlaceFlow({ place }: { place: ActPlace }) {
  const { product, location } = place;
  const variables = { productId: product.id, locationId: location.id };
  const { data, error, refetch } = useQuery(placeFlowQuery, { ...fresh, variables });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const reservations = data?.inventoryPosition?.reservations ?? [];
  const transfers = data?.stockTransfers.nodes ?? [];
  return (
    <>
      {transfers.length > 0 ? (
        <TransfersPanel product={product} locationId={location.id} transfers={transfers} />
      ) : null}
      {reservations.length > 0 ? <ReservationsPanel place={place} reservations={reservations} /> : null}
    </>
  );
}
