import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import type { MailAccount } from "./mail-account.ts";
import { MailboxRefused } from "./mail-problems.ts";

/**
 * The address of a mail server. The one that was checked is the one that is connected to, as for webhooks, so that nobody has the
 * platform talk to what only it can reach; and none without encryption but on this machine.
 *
 * @throws MailboxRefused
 */
export async function permittedHost(
  { host, security }: Pick<MailAccount, "host" | "security">,
  destinations: Destinations,
): Promise<string> {
  const addresses = await addressesOf(host).catch(() => []);
  const [first] = addresses;
  if (first === undefined) throw new MailboxRefused("support-mail.host-unknown");
  const permits = (scheme: string) =>
    addresses.every((one) => destinations.permits(one, new URL(`${scheme}://server`)));
  if (permits(security === "NONE" ? "http" : "https")) return first;
  throw new MailboxRefused(permits("https") ? "support-mail.no-encryption" : "support-mail.host-private");
}

async function addressesOf(host: string): Promise<string[]> {
  if (isIP(host) !== 0) return [host];
  return (await lookup(host, { all: true })).map(({ address }) => address);
}
