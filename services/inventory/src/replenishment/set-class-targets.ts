import type { EntityManager } from "typeorm";
import { z } from "zod";
import { abcClasses, xyzClasses } from "../contract.ts";
import { type ClassTargetNow, readClassTargets } from "./class-targets.ts";
import { decideOnce } from "./decide-once.ts";
import { DecisionRefused, type ReplenishmentRefusal } from "./replenishment-refusal.ts";
import { serviceTarget, versionRead } from "./service-target-input.ts";

export const setClassTargetsInput = z.strictObject({
  targets: z
    .array(
      z.strictObject({
        abcClass: z.enum(abcClasses),
        xyzClass: z.enum(xyzClasses),
        /** Null: the usual one again. */
        service: serviceTarget.nullable(),
        version: versionRead,
      }),
    )
    .min(1)
    .max(abcClasses.length * xyzClasses.length)
    .refine(
      (all) => new Set(all.map(({ abcClass, xyzClass }) => abcClass + xyzClass)).size === all.length,
      "each class stands once",
    ),
});
export type SetClassTargetsInput = z.input<typeof setClassTargetsInput>;

export interface ClassTargetsSet {
  outcome: "set";
  /** The classes that were asked for, as they were: what undoes it. */
  previous: ClassTargetNow[];
}

/**
 * Sets what service classes of products are to reach, all of them or none; the next plan keeps to it.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param key the client's; the same key sets once
 */
export function setClassTargets(
  db: EntityManager,
  input: SetClassTargetsInput,
  key: string | null,
): Promise<ClassTargetsSet | ReplenishmentRefusal> {
  const use = { operation: "inventoryClassTargetSet", key, schema: setClassTargetsInput, input };
  return decideOnce(db, use, async (inner, { targets }) => {
    // A class that nobody set yet has no row to lock.
    await inner.query(
      "SELECT pg_advisory_xact_lock(hashtextextended('inventory-class-target:' || current_tenant(), 0))",
    );
    const before = await readClassTargets((sql) => inner.query(sql));
    const previous = targets.map(({ abcClass, xyzClass, version }, index) => {
      const now = before.find((each) => each.abcClass === abcClass && each.xyzClass === xyzClass)!;
      if (version !== undefined && version !== now.version)
        throw new DecisionRefused({
          code: "TARGET_CHANGED",
          proposalId: null,
          field: `targets.${index}.version`,
          message: "Somebody else set this target meanwhile; look at it, and set it again.",
        });
      return now;
    });
    const set = targets.filter(({ service }) => service !== null);
    const usual = targets.filter(({ service }) => service === null);
    await inner.query(
      `DELETE FROM inventory_class_target USING unnest($1::text[], $2::text[]) AS gone (abc, xyz)
       WHERE abc_class = gone.abc AND xyz_class = gone.xyz`,
      [usual.map(({ abcClass }) => abcClass), usual.map(({ xyzClass }) => xyzClass)],
    );
    await inner.query(
      `INSERT INTO inventory_class_target (abc_class, xyz_class, service_measure, service_target, updated_at)
       SELECT abc, xyz, measure, target, clock_timestamp()
       FROM unnest($1::text[], $2::text[], $3::text[], $4::float8[]) AS given (abc, xyz, measure, target)
       ON CONFLICT (tenant_id, abc_class, xyz_class) DO UPDATE SET service_measure = excluded.service_measure,
         service_target = excluded.service_target, updated_at = excluded.updated_at`,
      [
        set.map(({ abcClass }) => abcClass),
        set.map(({ xyzClass }) => xyzClass),
        set.map(({ service }) => service?.measure),
        set.map(({ service }) => service?.target),
      ],
    );
    return { outcome: "set" as const, previous };
  });
}
