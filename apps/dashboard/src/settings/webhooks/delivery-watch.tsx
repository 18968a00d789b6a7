"use client";
import { useQuery } from "@apollo/client/react";
import { webhookDeliveryQuery } from "./webhooks.operations.ts";

const pollMilliseconds = 2_000;

/** Asks for a delivery that is on its way until it has come to something; what is shown of it follows by itself. */
export function DeliveryWatch({ id }: { id: string }) {
  useQuery(webhookDeliveryQuery, {
    variables: { id },
    fetchPolicy: "network-only",
    pollInterval: pollMilliseconds,
    skipPollAttempt: () => document.hidden,
  });
  return null;
}
