import { z } from "zod";

/** Queue of the job that scores customers again by the version that stands, after their orders came in. */
export const refreshJobType = "customer-behaviour.refresh";

export const refreshInput = z.strictObject({});
export type RefreshInput = z.infer<typeof refreshInput>;

/** Seconds after which scores follow what came in: what else comes meanwhile is scored with it. */
export const shortestWaitSeconds = 60;

/** How much longer the wait is than scoring took last, so that an organisation that writes all day is scored a tenth of it. */
export const waitForEachSecond = 10;
