import { lookup as resolveName } from "node:dns";
import type { LookupFunction } from "node:net";
import type { Destinations } from "./destination.ts";

/** An address that nothing may be sent to. */
export class AddressRefused extends Error {
  override readonly name = "AddressRefused";
}

/** Resolves a name as the system does, and refuses it where any of its addresses is one that nothing may go to. */
export function guardedLookup(destinations: Destinations, url: URL): LookupFunction {
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
