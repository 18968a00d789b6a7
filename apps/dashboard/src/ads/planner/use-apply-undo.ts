"use client";
import { useMutation } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { useAction } from "../../states/use-action.ts";
import { budgetApplyUndoMutation } from "./planner.operations.ts";

/** Gives campaigns the budgets back that a scenario replaced. */
export function useApplyUndo() {
  const t = useTranslations("planner.apply");
  const { run, busy } = useAction();
  const [mutate] = useMutation(budgetApplyUndoMutation, { refetchQueries: ["Scenario", "Scenarios"] });
  const undo = (applicationId: string) =>
    run(async () => (await mutate({ variables: { input: { applicationId } } })).data?.budgetApplyUndo, t("undone"));
  return { undo, busy };
}
