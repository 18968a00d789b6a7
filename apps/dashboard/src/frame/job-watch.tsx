"use client";
import { useApolloClient, useSubscription } from "@apollo/client/react";
import { jobProgressSubscription } from "./frame.operations.ts";

const settled = new Set(["COMPLETED", "FAILED", "CANCELLED"]);

/** Follows one job while it is shown; what it made is asked for again when it is done. */
export function JobWatch({ jobId }: { jobId: string }) {
  const client = useApolloClient();
  useSubscription(jobProgressSubscription, {
    variables: { jobId },
    ignoreResults: true,
    onData: ({ data }) => {
      const status = data.data?.jobProgress.status;
      if (status && settled.has(status)) void client.refetchQueries({ include: "active" });
    },
  });
  return null;
}
