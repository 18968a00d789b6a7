import { Resolver } from "node:dns/promises";
import { type DomainFinding, domainFindings, isDmarcPolicy } from "../model/domain-findings.ts";
import { domainOf, isLocalServer } from "./mail-server.ts";
import type { MailSettings } from "./mail-settings.ts";

/** Texts of a name in DNS; none where the name has none. @throws Error where no answer could be had */
export type TextLookup = (name: string) => Promise<string[]>;

/** Milliseconds for each attempt at a name server, and attempts. */
const patience = { timeout: 3_000, tries: 2 };

/** Codes by which a resolver says that there is nothing, as against having no answer. */
const nothing = new Set(["ENOTFOUND", "ENODATA"]);

/** Asks the system's name servers. */
export const lookUpTexts: TextLookup = async (name) => {
  try {
    // A text of more than 255 bytes comes in pieces.
    return (await new Resolver(patience).resolveTxt(name)).map((pieces) => pieces.join(""));
  } catch (error) {
    if (nothing.has((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw error;
  }
};

/** Looks up what speaks for a sender's domain, and judges it. A server on this machine delivers to nobody, so nothing has to. */
export async function checkDomain(
  { host, fromAddress, dkimSelector }: Pick<MailSettings, "host" | "fromAddress" | "dkimSelector">,
  lookUp: TextLookup,
): Promise<DomainFinding[]> {
  if (await isLocalServer(host)) return [{ code: "mail.local-server", weight: "FINE", facts: { host } }];
  const domain = domainOf(fromAddress);
  const ask = (name: string) => lookUp(name).catch(() => null);
  const [texts, dkim, dmarc] = await Promise.all([
    ask(domain),
    dkimSelector === null ? undefined : ask(`${dkimSelector}._domainkey.${domain}`),
    dmarcOf(domain, ask),
  ]);
  return domainFindings(domain, dkimSelector, { domain: texts, dkim, dmarc });
}

/** Domains that are asked for a policy at most, as DMARC's own walk does; none is asked for that is a single name, such as com. */
const mostAsked = 8;

/**
 * The policy of a domain, or else of the nearest that it is part of (RFC 7489, 6.6.3). Which one is the organisation's is known by its having
 * a policy: the last two names of shop.com.cn are nobody's.
 */
async function dmarcOf(domain: string, ask: (name: string) => Promise<string[] | null>): Promise<string[] | null> {
  const labels = domain.split(".");
  const asked = labels.length < 2 ? [domain] : labels.slice(0, -1).map((_, at) => labels.slice(at).join("."));
  for (const name of [...asked.slice(0, 1), ...asked.slice(1).slice(1 - mostAsked)]) {
    const texts = await ask(`_dmarc.${name}`);
    if (texts === null || texts.some(isDmarcPolicy)) return texts;
  }
  return [];
}
