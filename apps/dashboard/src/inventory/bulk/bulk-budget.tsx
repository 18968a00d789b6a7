"use client";
import { useQuery } from "@apollo/client/react";
import { Progress, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { bulkBudgetQuery } from "./bulk.operations.ts";

/** What is spent beside the budget of the plan; nothing where there is none. */
export function BulkBudget({ spend }: { spend: number }) {
  const t = useTranslations("bulk");
  const format = useFormat();
  const { data } = useQuery(bulkBudgetQuery);
  const budget = data?.inventoryPlan?.budget;
  if (!budget) return null;
  const limit = Number(budget.amount);
  const over = spend > limit;
  const said = t(over ? "overBudget" : "ofBudget", {
    amount: format.amount(spend, budget.currency),
    budget: format.amount(limit, budget.currency),
  });
  return (
    <div>
      <Text size="sm" mb={4}>
        {said}
      </Text>
      <Progress
        value={limit > 0 ? Math.min(100, (100 * spend) / limit) : 100}
        color={over ? "red" : "accent"}
        aria-label={said}
      />
    </div>
  );
}
