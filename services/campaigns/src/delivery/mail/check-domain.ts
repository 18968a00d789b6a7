import { Resolver } from "node:dns/promises";
import { type DomainFinding, domainFindings, organisationDomain } from "../model/domain-findings.ts";
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
    ask(`_dmarc.${domain}`),
  ]);
  const parent = organisationDomain(domain);
  // RFC 7489, 6.6.3: a part of a domain is spoken for by the whole's policy where it has none.
  const inherited = dmarc?.length === 0 && parent !== domain ? await ask(`_dmarc.${parent}`) : dmarc;
  return domainFindings(domain, dkimSelector, { domain: texts, dkim, dmarc: inherited });
}
