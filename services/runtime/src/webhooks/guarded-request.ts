import { lookup as resolveName } from "node:dns";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { type Destinations, literalAddress } from "./destination.ts";

/** An address that nothing may be sent to. */
export class AddressRefused extends Error {
  override readonly name = "AddressRefused";
}

/**
 * Begins a request to where it may go. The address that was checked is the one that is connected to, so a name cannot change what
 * it means in between. Redirects are answers like any other, and not followed.
 *
 * @throws AddressRefused where the URL has an address instead of a name, and nothing may go to it; a name's is the request's error
 */
export function guardedRequest(
  url: URL,
  destinations: Destinations,
  options: Pick<http.RequestOptions, "method" | "headers" | "signal">,
): http.ClientRequest {
  const address = literalAddress(url);
  // Nothing is looked up of an address.
  if (address !== null && !destinations.permits(address, url)) throw new AddressRefused(address);
  const { request } = url.protocol === "https:" ? https : http;
  return request(url, { ...options, lookup: guardedLookup(destinations, url), agent: false });
}

/** Resolves a name as the system does, and refuses it where any of its addresses is one that nothing may go to. */
function guardedLookup(destinations: Destinations, url: URL): LookupFunction {
  return (host, options, callback) => {
    resolveName(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, "");
      const refused = addresses.find(({ address }) => !destinations.permits(address, url));
      const [first] = addresses;
      if (refused !== undefined || first === undefined)
        return callback(new AddressRefused(refused?.address ?? host), "");
      if (options.all) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}
