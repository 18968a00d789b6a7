import type { CrmFailureCode } from "../contract.ts";

type Facts = Readonly<Record<string, string | number>>;

/** For logs and the command line; people read sentences in their own language. */
const messages: Record<CrmFailureCode, (facts: Facts) => string> = {
  "crm.unauthorised": ({ answer }) => `The CRM refuses the credentials: ${answer}`,
  "crm.limited": ({ seconds }) => `The CRM's limit of requests is reached, for ${seconds} seconds or an unknown time.`,
  "crm.unavailable": ({ status, attempts }) => `The CRM did not answer ${attempts} attempts (status ${status}).`,
  "crm.answer": ({ expected }) => `The CRM's answer is not ${expected}.`,
  "crm.refused": ({ status, answer }) => `The CRM refused a request (status ${status}): ${answer}`,
  "crm.address-refused": ({ host }) => `Nothing may be sent to ${host}.`,
  "crm.match-field-gone": ({ field }) => `The CRM has no field ${field} any more, by which records are matched.`,
  "crm.not-mapped": () => "The connection has no mapping.",
  "crm.secrets": () => "The credentials were sealed with another SECRETS_KEY.",
  "crm.paused": () => "The connection is paused.",
  "crm.unexpected": () => "Something went wrong that was not expected.",
};

/** A CRM, or what leads to it, is not as it has to be. An expected failure: told to whoever connected it. */
export class CrmFailure extends Error {
  override readonly name = "CrmFailure";

  constructor(
    readonly code: CrmFailureCode,
    readonly facts: Facts = {},
    options?: ErrorOptions,
  ) {
    super(messages[code](facts), options);
  }
}

/** The run can go on another time from where it is. */
export function isPassing({ code }: CrmFailure): boolean {
  return code === "crm.limited" || code === "crm.unavailable" || code === "crm.paused";
}
