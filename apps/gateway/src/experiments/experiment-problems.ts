import type { DesignRefusal, ExperimentReadOutAnswer } from "@bellwether/ad-roi/experiments/contract";
import type { ExperimentChanged } from "@bellwether/ad-roi/experiments/store/experiment-refusal";
import type { EntityManager } from "typeorm";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { readExperiment } from "./experiment.loader.ts";
import type { ExperimentPayload } from "./experiment.type.ts";

/** Why no test can be planned, as callers are told. */
export function designError(refusal: DesignRefusal, locale: SentenceLocale): UserError {
  switch (refusal.why) {
    case "too-few-markets":
      return failure(locale, "experiment.too-few-markets", null, { markets: refusal.markets, needed: refusal.needed });
    case "too-few-weeks":
      return failure(locale, "experiment.too-few-weeks", null, { weeks: refusal.weeks, needed: refusal.needed });
    case "unknown-markets":
      return failure(locale, "experiment.unknown-markets", ["testGeos"], { names: refusal.names.join(", ") });
    case "all-markets":
      return failure(locale, "experiment.all-markets", ["testGeos"]);
  }
}

/** Why a test cannot be read yet, as callers are told. */
export function readOutError(
  refusal: Extract<ExperimentReadOutAnswer, { outcome: "refused" }>,
  locale: SentenceLocale,
): UserError {
  const field = ["experimentId"];
  switch (refusal.why) {
    case "too-few-weeks":
      return failure(locale, "experiment.too-few-weeks", field, { weeks: refusal.weeks, needed: refusal.needed });
    case "unknown":
      return failure(locale, "experiment.unknown", field);
    case "no-week-yet":
      return failure(locale, "experiment.no-week-yet", field);
    case "no-controls":
      return failure(locale, "experiment.no-controls", field);
    case "nothing-sold":
      return failure(locale, "experiment.nothing-sold", field);
  }
}

/** What the service did, as callers are told. */
export async function experimentPayload(
  db: EntityManager,
  done: ExperimentChanged,
  locale: SentenceLocale,
): Promise<ExperimentPayload> {
  if (done.outcome === "refused") {
    const userErrors = done.refusals.map(({ code, field, facts }) => failure(locale, code, field, facts));
    return { experiment: null, userErrors };
  }
  return { experiment: await readExperiment(db, done.id), userErrors: [] };
}
