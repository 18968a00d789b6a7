import { mediaMixJobType, mediaMixTask } from "@bellwether/ad-roi/media-mix/contract";
import { customerScoresTask, trainJobType as scoreJobType } from "@bellwether/customer-behaviour/contract";
import { recommendJobType, recommendTask } from "@bellwether/customer-behaviour/recommend/contract";
import { demandForecastTask, exportModelName, trainJobType } from "@bellwether/demand-forecast/contract";
import { supportKnowledgeJobType, supportKnowledgeTask } from "@bellwether/smart-support/retrieval/train/contract";
import {
  supportSatisfactionJobType,
  supportSatisfactionTask,
} from "@bellwether/smart-support/satisfaction/train/contract";
import { supportMoodJobType, supportMoodTask } from "@bellwether/smart-support/understanding/mood/learnt/contract";
import { supportIntentsJobType, supportIntentsTask } from "@bellwether/smart-support/understanding/train/contract";
import { describedEnum } from "../schema/described-enum.ts";

export const ModelTask = describedEnum("ModelTask", "What a model is for.", {
  DEMAND_FORECAST: "How much of each product will be sold, by day and by week.",
  CUSTOMER_SCORES: "What each customer will do: stay or leave, buy how often and for how much.",
  RECOMMENDATION: "Which products each customer may like to buy next.",
  MEDIA_MIX: "What each advertising channel brings, and what more or less money on it would bring.",
  SUPPORT_INTENTS: "What customers ask support about.",
  SUPPORT_KNOWLEDGE: "Which passages of articles answer what support is asked, and how sure that is.",
  SUPPORT_MOOD: "How customers of support sound.",
  SUPPORT_SATISFACTION: "How satisfied customers of support probably are who did not say.",
});
export type ModelTask = keyof typeof ModelTask;

/** How a task is called and handled elsewhere. */
export interface TaskParts {
  /** The registry's name. */
  task: string;
  /** The queue's. */
  trainJob: string;
  /** Which model of the model host writes its versions as files, if any. */
  exportModel: string | null;
  /** Whether predictions of earlier versions are kept, so that one of them can be shown again. */
  keepsPredictions: boolean;
}

export const modelTasks: Record<ModelTask, TaskParts> = {
  DEMAND_FORECAST: {
    task: demandForecastTask,
    trainJob: trainJobType,
    exportModel: exportModelName,
    keepsPredictions: true,
  },
  CUSTOMER_SCORES: {
    task: customerScoresTask,
    trainJob: scoreJobType,
    exportModel: null,
    keepsPredictions: false,
  },
  RECOMMENDATION: {
    task: recommendTask,
    trainJob: recommendJobType,
    exportModel: null,
    keepsPredictions: false,
  },
  MEDIA_MIX: {
    task: mediaMixTask,
    trainJob: mediaMixJobType,
    exportModel: null,
    keepsPredictions: true,
  },
  SUPPORT_KNOWLEDGE: {
    task: supportKnowledgeTask,
    trainJob: supportKnowledgeJobType,
    exportModel: null,
    keepsPredictions: true,
  },
  SUPPORT_INTENTS: {
    task: supportIntentsTask,
    trainJob: supportIntentsJobType,
    exportModel: null,
    keepsPredictions: true,
  },
  SUPPORT_MOOD: {
    task: supportMoodTask,
    trainJob: supportMoodJobType,
    exportModel: null,
    keepsPredictions: true,
  },
  SUPPORT_SATISFACTION: {
    task: supportSatisfactionTask,
    trainJob: supportSatisfactionJobType,
    exportModel: null,
    keepsPredictions: false,
  },
};
