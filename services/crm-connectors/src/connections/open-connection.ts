import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import { type SecretBox, Unreadable } from "@bellwether/runtime/webhooks/secret-box";
import { findConnector } from "../connectors/all.ts";
import type { Connector, OpenCrm } from "../connectors/connector.ts";
import { CrmFailure } from "../http/crm-failure.ts";
import { CrmHttp, type CrmHttpOptions } from "../http/crm-http.ts";
import { Pace } from "../http/pace.ts";

/** What the process has to reach CRMs with. */
export interface CrmAccess {
  secrets: SecretBox;
  destinations: Destinations;
  /** How patient requests are; by default as `CrmHttp` has it. */
  patience?: Pick<CrmHttpOptions, "attempts" | "timeoutMs" | "firstWaitMs" | "longestWaitMs" | "chance">;
}

/** A connection's own, as far as it is needed to open it. */
export interface Openable {
  connector: string;
  object: string;
  settings: Readonly<Record<string, string>>;
}

/** A CRM that can be asked, and what asks it. */
export interface Opened {
  connector: Connector;
  crm: OpenCrm;
  http: CrmHttp;
}

/** Whom a connection's secrets are sealed for. */
export function crmSecretsOwner(tenantId: string, connectionId: string): string {
  return `crm-connection:${tenantId}:${connectionId}`;
}

export function sealSecrets({ secrets }: CrmAccess, owner: string, values: Readonly<Record<string, string>>): Buffer {
  return secrets.seal(Buffer.from(JSON.stringify(values), "utf8"), owner);
}

/** @throws CrmFailure `crm.secrets` where they were sealed with another key */
export function openSecrets({ secrets }: CrmAccess, owner: string, sealed: Uint8Array): Record<string, string> {
  try {
    return JSON.parse(secrets.open(sealed, owner).toString("utf8")) as Record<string, string>;
  } catch (error) {
    if (error instanceof Unreadable) throw new CrmFailure("crm.secrets", {}, { cause: error });
    throw error;
  }
}

/** @throws Error where the platform has no such connector */
export function openCrm(
  access: CrmAccess,
  given: Openable,
  secrets: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Opened {
  const connector = findConnector(given.connector);
  if (connector === null) throw new Error(`There is no connector ${JSON.stringify(given.connector)}.`);
  const defaults = connector.settings.flatMap(({ name, byDefault }) => (byDefault ? [[name, byDefault]] : []));
  const { requests, perMs } = connector.limits;
  const http = new CrmHttp({
    ...access.patience,
    destinations: access.destinations,
    pace: new Pace(requests, perMs),
    signal,
  });
  const settings: Record<string, string> = { ...Object.fromEntries(defaults), ...given.settings };
  const crm = connector.open({ object: given.object, settings, secrets, http, now: () => new Date() });
  return { connector, crm, http };
}
