import type { Patience } from "../models/ask-model-host.ts";

/** Of questions about demand: the models themselves take a fraction of a second. */
export const demandPatience: Patience = {
  deadlineMs: 10_000,
  meanwhile: "forecasts can be read",
  instead: "ask again in a moment",
};
