"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { describeProblem } from "../graphql/problem.ts";
import { notifyDone, notifyRefused } from "./notify.ts";

/** Why the server did not do it. */
export interface Refusal {
  /** Path into the mutation's input. */
  field?: readonly string[] | null | undefined;
  message: string;
}

export interface Answer {
  userErrors: readonly Refusal[];
}

/**
 * Runs a mutation and tells its outcome: done, refused with the server's sentences, or failed.
 *
 * @returns `run`, which resolves to the payload when it was done and to null otherwise, and whether it is under way
 */
export function useAction() {
  const t = useTranslations("problem");
  const [busy, setBusy] = useState(false);

  async function run<Payload extends Answer>(
    act: () => Promise<Payload | undefined>,
    done?: string,
    onRefused: (refusals: readonly Refusal[], title: string) => void = (refusals, title) =>
      notifyRefused(title, refusals),
  ) {
    setBusy(true);
    try {
      const payload = await act();
      if (!payload) return null;
      if (payload.userErrors.length > 0) {
        onRefused(payload.userErrors, t("refused"));
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
