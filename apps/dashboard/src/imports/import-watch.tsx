"use client";
import { useApolloClient, useSubscription } from "@apollo/client/react";
import { importProgressSubscription } from "./imports.operations.ts";

/** Follows one import while it is shown. The answers update every place that shows it. */
export function ImportWatch({ importId }: { importId: string }) {
  const client = useApolloClient();
  useSubscription(importProgressSubscription, {
    variables: { importId },
    ignoreResults: true,
    onData: ({ data }) => {
      const status = data.data?.importProgress.status;
      const settled = status === "COMPLETED" || status === "FAILED" || status === "CANCELLED";
      if (settled) void client.refetchQueries({ include: "active" });
    },
  });
  return null;
}
