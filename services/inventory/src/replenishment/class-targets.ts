import { type AbcClass, abcClasses, type ServiceMeasure, type XyzClass, xyzClasses } from "../contract.ts";
import { usualTarget } from "../model/policy/product-classes.ts";
import type { AskRows } from "./ask-rows.ts";
import { versionSql } from "./service-target-input.ts";

/** What a class of products is to achieve. */
export interface ClassTargetNow {
  abcClass: AbcClass;
  xyzClass: XyzClass;
  measure: ServiceMeasure;
  /** 0 … 1; null for COST. */
  target: number | null;
  /** Changes with every change; null while nobody set it, and it is the usual one. */
  version: string | null;
}

/** Every class with its target, A before B and X before Y. */
export async function readClassTargets(ask: AskRows): Promise<ClassTargetNow[]> {
  const rows = await ask<ClassTargetNow>(
    `SELECT abc_class AS "abcClass", xyz_class AS "xyzClass", service_measure AS measure, service_target AS target,
       ${versionSql} AS version
     FROM inventory_class_target`,
  );
  const known = new Map(rows.map((row) => [`${row.abcClass}${row.xyzClass}`, row]));
  return abcClasses.flatMap((abcClass) =>
    xyzClasses.map(
      (xyzClass) =>
        known.get(`${abcClass}${xyzClass}`) ?? {
          abcClass,
          xyzClass,
          ...usualTarget(abcClass, xyzClass),
          version: null,
        },
    ),
  );
}
