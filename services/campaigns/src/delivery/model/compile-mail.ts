import mrml from "mrml";
import type { CreativeFormat, CreativeLocale } from "../../contract.ts";
import { isWebAddress } from "../../life/model/utm.ts";
import { escapeHtml, parseTemplate, type TemplatePart, unknownVariables } from "./mail-template.ts";
import { deepestNesting } from "./nesting.ts";
import { plainText, withoutEntities } from "./plain-text.ts";

/** A mail as its author wrote it, and what the law adds. */
export interface MailDraft {
  locale: CreativeLocale;
  subject: string;
  preheader: string;
  body: string;
  format: CreativeFormat;
  organisation: string;
  /** The sender's, which every message has to name. */
  postalAddress: string;
}

/** A mail ready to be filled for each reader; addresses in it are variables `link:0`, `link:1`, … */
export interface CompiledMail {
  subject: TemplatePart[];
  html: TemplatePart[];
  text: TemplatePart[];
  /** Where the links lead, in their order. */
  links: string[];
}

export type MailProblemCode =
  | "mail.unknown-variable"
  | "mail.template"
  | "mail.include"
  | "mail.unknown-element"
  | "mail.nesting"
  | "mail.link"
  | "mail.no-link";

/** Why a mail cannot be made. */
export interface MailProblem {
  code: MailProblemCode;
  facts: Record<string, string>;
}

const footers: Record<CreativeLocale, (draft: MailDraft) => string> = {
  en: ({ organisation, postalAddress }) =>
    `${escapeHtml(organisation)}, ${escapeHtml(postalAddress)}<br />You get this because you agreed to. <a href="{{unsubscribe}}">Unsubscribe</a>`,
  "zh-CN": ({ organisation, postalAddress }) =>
    `${escapeHtml(organisation)}，${escapeHtml(postalAddress)}<br />您收到此邮件是因为您曾同意接收。<a href="{{unsubscribe}}">退订</a>`,
};

/** Elements of MJML 4; any other would be left in the mail as it is, where mail programs show nothing of it. */
const elements = new Set(
  `mjml mj-head mj-attributes mj-all mj-class mj-breakpoint mj-font mj-html-attributes mj-selector mj-html-attribute mj-preview mj-style
  mj-title mj-raw mj-body mj-accordion mj-accordion-element mj-accordion-title mj-accordion-text mj-button mj-carousel mj-carousel-image
  mj-column mj-divider mj-group mj-hero mj-image mj-navbar mj-navbar-link mj-section mj-social mj-social-element mj-spacer mj-table
  mj-text mj-wrapper`.split(/\s+/),
);

/**
 * Elements inside one another that the engine is given. From some hundreds on it runs out of its stack, and makes no mail for anybody any
 * more until the process is started anew; templates that people write have about twenty.
 */
const deepestElements = 100;

/** Characters that a problem tells of an address. */
const toldAddress = 200;

/**
 * Turns what an author wrote into a mail: HTML that mail programs understand, the same as plain text, and at its end who
 * sends it and how to have no more. Nothing is read from anywhere: files and addresses are not included, and no font is fetched.
 */
export function compileMail(draft: MailDraft): CompiledMail | { problems: MailProblem[] } {
  const { subject, preheader, body, format } = draft;
  const problems: MailProblem[] = unknownVariables(`${subject}\n${preheader}\n${body}`).map((variable) => ({
    code: "mail.unknown-variable",
    facts: { variable },
  }));
  if (format === "MJML") problems.push(...elementProblems(body));
  if (problems.length > 0) return { problems };
  const rendered = render(format === "MJML" ? withParts(draft) : fromText(draft));
  if ("problem" in rendered) return { problems: [rendered.problem] };
  const links: string[] = [];
  const html = rendered.html.replace(/\bhref="(https?:\/\/[^"]+)"/gi, (_all, address: string) => {
    links.push(withoutEntities(address));
    return `href="{{link:${links.length - 1}}}"`;
  });
  // Addresses are signed as they are written, so nothing is filled in.
  const wrong = links.filter((address) => !isWebAddress(address) || address.includes("{{"));
  if (wrong.length > 0)
    return {
      problems: wrong.map((address) => ({ code: "mail.link", facts: { address: address.slice(0, toldAddress) } })),
    };
  return { subject: parseTemplate(subject), html: parseLinked(html), text: parseLinked(plainText(html)), links };
}

/** `link:0` is no name that an author could write. */
function parseLinked(text: string): TemplatePart[] {
  return text.split(/\{\{(link:\d+)\}\}/).flatMap((piece, at) => {
    if (at % 2 === 1) return [{ variable: piece, otherwise: "" }];
    return parseTemplate(piece);
  });
}

function elementProblems(body: string): MailProblem[] {
  if (deepestNesting(body) > deepestElements)
    return [{ code: "mail.nesting", facts: { maximum: String(deepestElements) } }];
  if (/<mj-include\b/i.test(body)) return [{ code: "mail.include", facts: {} }];
  const used = new Set([...body.matchAll(/<(mj[\w-]*)/gi)].map((match) => match[1]!));
  return [...used]
    .filter((element) => !elements.has(element))
    .map((element) => ({ code: "mail.unknown-element" as const, facts: { element } }));
}

/** The author's MJML with its preheader, and with the footer where it has no link to unsubscribe of its own. */
function withParts(draft: MailDraft): string {
  let { body } = draft;
  if (!body.includes("{{unsubscribe}}")) body = body.replace(/<\/mj-body>/i, () => `${footerOf(draft)}</mj-body>`);
  if (draft.preheader === "" || /<mj-preview\b/i.test(body)) return body;
  const preview = `<mj-preview>${escapeHtml(draft.preheader)}</mj-preview>`;
  if (/<mj-head\b[^<>/]*>/i.test(body)) return body.replace(/<mj-head\b[^<>/]*>/i, (head) => `${head}${preview}`);
  return body.replace(/<mjml\b[^<>]*>/i, (opening) => `${opening}<mj-head>${preview}</mj-head>`);
}

/** Plain words as a mail: a paragraph for each, addresses as links, and the campaign's link as a button where they do not have it. */
function fromText(draft: MailDraft): string {
  const paragraphs = draft.body.split(/\n\s*\n/).map((words) => words.trim());
  const texts = paragraphs
    .filter((words) => words !== "")
    .map((words) => `<mj-text>${linked(words).replaceAll("\n", "<br />")}</mj-text>`);
  const preview = draft.preheader === "" ? "" : `<mj-preview>${escapeHtml(draft.preheader)}</mj-preview>`;
  const fonts = `<mj-attributes><mj-all font-family="Helvetica, Arial, 'Noto Sans SC', sans-serif" /><mj-text font-size="15px" line-height="1.5" /></mj-attributes>`;
  const footer = draft.body.includes("{{unsubscribe}}") ? "" : footerOf(draft);
  return `<mjml lang="${draft.locale}"><mj-head>${preview}${fonts}</mj-head><mj-body><mj-section><mj-column>${texts.join("")}</mj-column></mj-section>${footer}</mj-body></mjml>`;
}

/** Addresses up to what closes a sentence, brackets or quotation marks around them, and variables that are addresses. */
const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)'’”，。；：！？）」』》】]|\{\{\s*(?:link|unsubscribe)\s*\}\}/g;

/** Plain words as HTML. Addresses are looked for in the words, since the signs around them are others in HTML. */
function linked(words: string): string {
  let html = "";
  let from = 0;
  for (const { 0: found, index } of words.matchAll(address)) {
    const shown = escapeHtml(found);
    html += `${escapeHtml(words.slice(from, index))}<a href="${shown}">${shown}</a>`;
    from = index + found.length;
  }
  return html + escapeHtml(words.slice(from));
}

function footerOf(draft: MailDraft): string {
  return `<mj-section><mj-column><mj-text font-size="12px" color="#666666" line-height="1.5">${footers[draft.locale](draft)}</mj-text></mj-column></mj-section>`;
}

function render(mjml: string): { html: string } | { problem: MailProblem } {
  const engine = new mrml.Engine();
  try {
    engine.setRenderOptions({ disableComments: false, socialIconOrigin: null, fonts: {} });
    const result = engine.toHtml(mjml);
    if (result.type === "success") return { html: result.content };
    return { problem: { code: "mail.template", facts: { reason: result.message } } };
  } finally {
    engine.free();
  }
}
