import { demandForecastTask, exportModelName, trainJobType } from "@bellwether/demand-forecast/contract";
import { describedEnum } from "../schema/described-enum.ts";

export const ModelTask = describedEnum("ModelTask", "What a model is for.", {
  DEMAND_FORECAST: "How much of each product will be sold, by day and by week.",
});
export type ModelTask = keyof typeof ModelTask;

/** How the registry and the queue call a task, and which model of the model host writes its versions as files, if any. */
export const modelTasks: Record<ModelTask, { task: string; trainJob: string; exportModel: string | null }> = {
  DEMAND_FORECAST: { task: demandForecastTask, trainJob: trainJobType, exportModel: exportModelName },
};
