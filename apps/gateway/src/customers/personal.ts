import type { Caller, RequestContext } from "../context.ts";

/** Whether a caller is shown who customers are. Who is not gets null in place of each value, never a part of it. */
export function maySeePersonal({ permissions }: Pick<Caller, "permissions">): boolean {
  return permissions.has("customers:personal");
}

/**
 * A person's value for this caller: null without the permission; with it the value, and a line in the audit log.
 *
 * @param customerKey whose it is
 * @param field what it is called in the schema
 */
export function personal<Value>(
  { caller, audit }: Pick<RequestContext, "caller" | "audit">,
  customerKey: string,
  field: string,
  value: Value | null,
): Value | null {
  if (value === null || !maySeePersonal(caller)) return null;
  audit.noteRead(`Customer:${customerKey}`, field);
  return value;
}
