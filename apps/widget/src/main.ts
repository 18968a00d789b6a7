import type { WidgetLook } from "@bellwether/schema/contracts/widget";
import { browserShelf, Keep } from "./line/keep.ts";
import { Road } from "./line/road.ts";
import { SupportLine } from "./line/support-line.ts";
import { readOptions, type WidgetOptions } from "./options.ts";
import { startPreview } from "./preview.ts";
import { WidgetView } from "./view/widget-view.ts";
import { localeOf } from "./words/words.ts";

declare global {
  interface Window {
    /** What the page may do with its widget. */
    bellwetherSupport?: {
      /** Opens the panel. */
      open(): void;
      /** Called where somebody signs out: the conversation is not for whoever sits here next. */
      leave(): Promise<void>;
      /** Gives a fresh identity token whenever a session begins; stronger than `data-identity`. Set before the script loads. */
      identity?: () => Promise<string | null>;
    };
  }
}

// `currentScript` is there while a classic script runs, and no longer.
const options = readOptions(document.currentScript as HTMLScriptElement | null);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => start(options));
else start(options);

function start(given: WidgetOptions): void {
  const host = document.createElement("div");
  host.id = "bellwether-support";
  document.body.append(host);
  if (given.isPreview) startPreview(host, given);
  else void startSupport(host, given);
}

async function startSupport(host: HTMLElement, { origin, site, identity, language }: WidgetOptions): Promise<void> {
  const ofPage = window.bellwetherSupport?.identity;
  const line = new SupportLine({
    road: new Road(origin, site),
    keep: new Keep(site, browserShelf(), newId),
    identity: ofPage ?? (async () => identity),
    newId,
    warn: (message) => console.warn(`Bellwether support: ${message}`),
  });
  window.addEventListener("online", () => line.retry());
  let view: WidgetView | null = null;
  let isAskedFor = false;
  window.bellwetherSupport = {
    open: () => {
      isAskedFor = true;
      view?.open();
    },
    leave: () => line.leave(),
    ...(ofPage && { identity: ofPage }),
  };
  await line.start();
  // A site or page that is not let in shows nothing: its visitors could do nothing about it.
  if (line.look === null) return;
  view = new WidgetView(host, line, line.look, languageOf(line.look, language));
  if (isAskedFor) view.open();
}

function languageOf({ language }: WidgetLook, given: string | null) {
  const set = language === "EN" ? "en" : language === "ZH_CN" ? "zh-CN" : null;
  return localeOf(given, set, document.documentElement.lang, navigator.language);
}

/** `randomUUID` is missing where a shop's page has no TLS. */
function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
