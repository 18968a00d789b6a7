"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { describeProblem } from "../graphql/problem.ts";
import { notifyDone, notifyRefused } from "./notify.ts";

interface Answer {
  userErrors: readonly { message: string }[];
}

/**
 * Runs a mutation and tells its outcome: done, refused with the server's sentences, or failed.
 *
 * @returns `run`, which resolves to the payload when it was done and to null otherwise, and whether it is under way
 */
export function useAction() {
  const t = useTranslations("problem");
  const [busy, setBusy] = useState(false);

  async function run<Payload extends Answer>(act: () => Promise<Payload | undefined>, done?: string) {
    setBusy(true);
    try {
      const payload = await act();
      if (!payload) return null;
      if (payload.userErrors.length > 0) {
        notifyRefused(t("refused"), payload.userErrors);
        return null;
      }
      if (done) notifyDone(done);
      return payload;
    } catch (error) {
      const problem = describeProblem(error);
      const id = problem.requestId ? ` ${t("requestId", { id: problem.requestId })}` : "";
      notifyRefused(t(`${problem.kind}.title`), [{ message: `${t(`${problem.kind}.text`)}${id}` }]);
      return null;
    } finally {
      setBusy(false);
    }
  }

  return { run, busy };
}
