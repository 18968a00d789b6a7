import { type CrmFailureCode, crmFailures } from "../contract.ts";

/** A CRM, or what leads to it, is not as it has to be. An expected failure: told to whoever connected it. */
export class CrmFailure extends Error {
  override readonly name = "CrmFailure";

  constructor(
    readonly code: CrmFailureCode,
    readonly facts: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(
      `${code}: ${crmFailures[code].map((name) => `${name} ${JSON.stringify(facts[name] ?? null)}`).join(", ")}`,
      options,
    );
  }
}

/** The run can go on another time from where it is. */
export function isPassing({ code }: CrmFailure): boolean {
  return code === "crm.limited" || code === "crm.unavailable" || code === "crm.paused";
}
