import { z } from "zod";

/** Version of every type in this file. Raised when a field changes its meaning. */
export const contractVersion = 1;

/** Name of the model at the inference server that asks the organisation's own test questions. */
export const regressionModelName = "support-regression";

/** All accepted corrections are asked. */
export const regressionQuestion = z.object({});

/** What became of the organisation's own test. */
export interface RegressionAnswer {
  passed: number;
  /** Corrections that are not answered by. */
  failedIds: string[];
  /** As the answers had them. */
  knowledgeVersion: string;
  modelVersionId: string | null;
}
