import { demandForecastTask, trainJobType } from "@bellwether/demand-forecast/contract";
import { registerEnumType } from "type-graphql";

export const ModelTask = { DEMAND_FORECAST: "DEMAND_FORECAST" } as const;
export type ModelTask = keyof typeof ModelTask;
registerEnumType(ModelTask, {
  name: "ModelTask",
  description: "What a model is for.",
  valuesConfig: { DEMAND_FORECAST: { description: "How much of each product will be sold, by day and by week." } },
});

/** How the registry and the queue call a task. */
export const modelTasks: Record<ModelTask, { task: string; trainJob: string }> = {
  DEMAND_FORECAST: { task: demandForecastTask, trainJob: trainJobType },
};
