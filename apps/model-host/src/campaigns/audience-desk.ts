import type { AudienceDesk } from "@bellwether/campaigns/delivery/ports";
import { compilePredicates } from "@bellwether/segments/model/compile/compile-predicates";
import { inlineSegments } from "@bellwether/segments/model/inline-segments";
import type { Predicate } from "@bellwether/segments/model/predicate";
import { predicatesOf, readLiveSegments } from "@bellwether/segments/store/live-segments";
import { instantOf } from "@bellwether/segments/store/segment-locks";
import { joinWholeTables } from "@bellwether/segments/store/statement-settings";

/** Audiences that a campaign describes itself are found as members of segments are. */
export const audienceDesk: AudienceDesk = {
  async matching(db, predicate) {
    const whole = inlineSegments(predicate as Predicate, predicatesOf(await readLiveSegments(db)));
    await joinWholeTables(db, 0);
    const { from, tests, values } = compilePredicates([whole], { now: await instantOf(db), customers: null });
    return { sql: `SELECT u.id AS customer_id FROM ${from} WHERE ${tests[0]}`, values: values.values };
  },
};
