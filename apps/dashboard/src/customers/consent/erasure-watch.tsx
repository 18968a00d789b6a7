"use client";
import { useApolloClient, useSubscription } from "@apollo/client/react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { jobProgressSubscription } from "../../frame/frame.operations.ts";
import { notifyDone, notifyRefused } from "../../states/notify.ts";

/** Waits for an erasure, and then forgets what this browser still knew of the person. */
export function ErasureWatch({ jobId }: { jobId: string }) {
  const t = useTranslations("customerPrivacy");
  const client = useApolloClient();
  const router = useRouter();
  useSubscription(jobProgressSubscription, {
    variables: { jobId },
    ignoreResults: true,
    onData: ({ data }) => {
      const status = data.data?.jobProgress.status;
      if (status === "COMPLETED") {
        router.push("/customers");
        // Lists that were shown before would still name the person.
        void client.resetStore();
        notifyDone(t("erased"));
      } else if (status === "FAILED" || status === "CANCELLED") {
        void client.refetchQueries({ include: "active" });
        notifyRefused(t("notErased"), []);
      }
    },
  });
  return null;
}
