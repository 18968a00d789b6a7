import { createHash } from "node:crypto";
import type { TrainingSeries } from "./training-series.ts";

/** SHA-256 of ids, dates, values and what prices do to them, in hex. */
export function hashSeries(series: readonly TrainingSeries[]): string {
  const hash = createHash("sha256");
  for (const { id, startDate, values, prices } of series) {
    hash.update(`${id} ${startDate} ${values.length}\n`);
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    // A promotion that is planned makes another forecast of the same demand.
    if (prices !== undefined) hash.update(JSON.stringify([prices.runs, prices.planned]));
  }
  return hash.digest("hex");
}
