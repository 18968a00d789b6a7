/** What the names of a sender's domain say in DNS; null: no answer could be had, an empty list: there is none. */
export interface DomainRecords {
  /** TXT of the domain. */
  domain: readonly string[] | null;
  /** TXT of `selector._domainkey.domain`; undefined where no selector is known. */
  dkim: readonly string[] | null | undefined;
  /** TXT of `_dmarc` of the domain, else of the nearest that it is part of and that has a policy. */
  dmarc: readonly string[] | null;
}

export type DomainFindingCode =
  | "mail.domain-ok"
  | "mail.dns-silent"
  | "mail.spf-missing"
  | "mail.spf-several"
  | "mail.spf-open"
  | "mail.spf-loose"
  | "mail.dkim-no-selector"
  | "mail.dkim-missing"
  | "mail.dkim-revoked"
  | "mail.dmarc-missing"
  | "mail.dmarc-none"
  | "mail.not-aligned"
  | "mail.local-server";

/** What was found of a sender's domain. What stops has to be put right before the first message; large mailboxes refuse it otherwise. */
export interface DomainFinding {
  code: DomainFindingCode;
  weight: "STOPS" | "WARNS" | "FINE";
  facts: Record<string, string>;
}

/**
 * Judges a sender's domain as Gmail and Yahoo do since 2024: SPF (RFC 7208) and DKIM (RFC 6376) have to be there, and DMARC
 * (RFC 7489), with the sender's address of the domain that they speak for.
 *
 * @param domain of the sender's address
 * @param replyDomain of the address that bounces go to: SPF speaks for this one
 */
export function domainFindings(
  domain: string,
  selector: string | null,
  records: DomainRecords,
  replyDomain: string = domain,
): DomainFinding[] {
  const found = [
    ...spf(domain, records.domain),
    ...dkim(domain, selector, records.dkim),
    ...dmarc(domain, records.dmarc),
  ];
  if (organisationDomain(domain) !== organisationDomain(replyDomain))
    found.push({ code: "mail.not-aligned", weight: "STOPS", facts: { domain, other: replyDomain } });
  return found.some(({ weight }) => weight !== "FINE")
    ? found
    : [{ code: "mail.domain-ok", weight: "FINE", facts: { domain } }];
}

/** The last two labels; enough to compare, though a registry may give out names of three. */
function organisationDomain(domain: string): string {
  return domain.toLowerCase().split(".").slice(-2).join(".");
}

const silent = (name: string): DomainFinding => ({ code: "mail.dns-silent", weight: "STOPS", facts: { name } });

function spf(domain: string, texts: readonly string[] | null): DomainFinding[] {
  if (texts === null) return [silent(domain)];
  const policies = texts.filter((text) => /^v=spf1(\s|$)/i.test(text));
  const facts = { domain };
  if (policies.length === 0) return [{ code: "mail.spf-missing", weight: "STOPS", facts }];
  if (policies.length > 1) return [{ code: "mail.spf-several", weight: "STOPS", facts }];
  const terms = policies[0]!.toLowerCase().split(/\s+/);
  if (terms.includes("+all") || terms.includes("all")) return [{ code: "mail.spf-open", weight: "STOPS", facts }];
  const isClosed = terms.some((term) => term === "-all" || term === "~all" || term.startsWith("redirect="));
  return isClosed ? [] : [{ code: "mail.spf-loose", weight: "WARNS", facts }];
}

function dkim(domain: string, selector: string | null, texts: DomainRecords["dkim"]): DomainFinding[] {
  if (selector === null || texts === undefined)
    return [{ code: "mail.dkim-no-selector", weight: "STOPS", facts: { domain } }];
  const name = `${selector}._domainkey.${domain}`;
  if (texts === null) return [silent(name)];
  const key = texts
    .map((text) => /(?:^|;)\s*p=\s*([^;]*)/i.exec(text)?.[1]?.trim())
    .find((found) => found !== undefined);
  if (key === undefined) return [{ code: "mail.dkim-missing", weight: "STOPS", facts: { name } }];
  // RFC 6376, 3.6.1: an empty key is one that was taken back.
  return key === "" ? [{ code: "mail.dkim-revoked", weight: "STOPS", facts: { name } }] : [];
}

/** Whether a text of a `_dmarc` name is a policy. */
export function isDmarcPolicy(text: string): boolean {
  return /^v=DMARC1\s*(;|$)/i.test(text);
}

function dmarc(domain: string, texts: readonly string[] | null): DomainFinding[] {
  const name = `_dmarc.${domain}`;
  if (texts === null) return [silent(name)];
  const policy = texts.find(isDmarcPolicy);
  if (policy === undefined) return [{ code: "mail.dmarc-missing", weight: "STOPS", facts: { name } }];
  const isNone = /(?:^|;)\s*p=\s*none\b/i.test(policy);
  return isNone ? [{ code: "mail.dmarc-none", weight: "WARNS", facts: { name } }] : [];
}
