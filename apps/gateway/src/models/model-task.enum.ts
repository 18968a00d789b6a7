import { demandForecastTask, exportModelName, trainJobType } from "@bellwether/demand-forecast/contract";
import { registerEnumType } from "type-graphql";

export const ModelTask = { DEMAND_FORECAST: "DEMAND_FORECAST" } as const;
export type ModelTask = keyof typeof ModelTask;
registerEnumType(ModelTask, {
  name: "ModelTask",
  description: "What a model is for.",
  valuesConfig: { DEMAND_FORECAST: { description: "How much of each product will be sold, by day and by week." } },
});

/** How the registry and the queue call a task, and which model of the model host writes its versions as files, if any. */
export const modelTasks: Record<ModelTask, { task: string; trainJob: string; exportModel: string | null }> = {
  DEMAND_FORECAST: { task: demandForecastTask, trainJob: trainJobType, exportModel: exportModelName },
};
