import type { RatedConversation } from "../model/conversation-facts.ts";
import { judgeSatisfaction } from "../model/judge-satisfaction.ts";
import { SatisfactionModel } from "../model/satisfaction-model.ts";
import type { KeptSatisfaction } from "./contract.ts";

/** Address of this module's compiled form: threads load `dist`, also when this file runs from its source. */
export const trainTaskModule = new URL("./train-task.js", import.meta.url.replace("/src/", "/dist/")).href;

/**
 * Judges satisfaction on later conversations, and learns it from all of them, off the event loop.
 *
 * @param rated in the order of time
 * @public called by the thread, which loads this module by its address
 */
export async function run({ rated }: { rated: RatedConversation[] }): Promise<KeptSatisfaction> {
  const report = judgeSatisfaction(rated);
  return { report, model: SatisfactionModel.fit(rated, report.ridge).state };
}
