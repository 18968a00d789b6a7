import type { CompiledMail } from "./compile-mail.ts";
import { escapeHeader, escapeHtml, fillTemplate } from "./mail-template.ts";

/** What one reader is told. */
export interface Reader {
  name: string | null;
  organisation: string;
  /** Where the campaign leads. */
  link: string;
  unsubscribe: string;
  /** The address that stands for one of the mail's links, such as one that notes the click. */
  linkTo: (address: string) => string;
  /** A picture that notes that the mail was opened; null for none. */
  openedUrl: string | null;
}

export interface PersonalMail {
  subject: string;
  html: string;
  text: string;
}

/** Fills a mail for its reader. */
export function personalMail(mail: CompiledMail, reader: Reader): PersonalMail {
  const values: Record<string, string | null> = {
    name: reader.name,
    organisation: reader.organisation,
    link: reader.linkTo(reader.link),
    unsubscribe: reader.unsubscribe,
  };
  for (const [at, address] of mail.links.entries()) values[`link:${at}`] = reader.linkTo(address);
  const html = fillTemplate(mail.html, values, escapeHtml);
  const pixel =
    reader.openedUrl === null ? "" : `<img src="${escapeHtml(reader.openedUrl)}" width="1" height="1" alt="" />`;
  return {
    subject: escapeHeader(fillTemplate(mail.subject, values, escapeHeader)),
    html: pixel === "" ? html : html.replace(/<\/body>/i, `${pixel}</body>`),
    text: fillTemplate(mail.text, values, (value) => value),
  };
}
