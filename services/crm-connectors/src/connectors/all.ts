import type { Connector } from "./connector.ts";
import { hubSpot } from "./hubspot/hubspot.ts";
import { restEndpoint } from "./rest/rest.ts";
import { salesforce } from "./salesforce/salesforce.ts";

/** Every connector, in the order in which people are offered them. */
export const connectors: readonly Connector[] = [hubSpot, salesforce, restEndpoint];

/** The connector of a name; null where a connection is of one that the platform no longer has. */
export function findConnector(name: string): Connector | null {
  return connectors.find((connector) => connector.name === name) ?? null;
}
