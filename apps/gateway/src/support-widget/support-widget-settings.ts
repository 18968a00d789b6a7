import { publicOrigin } from "@bellwether/schema/config/public-origin";
import { mostOrigins, normaliseOrigin } from "@bellwether/smart-support/channels/widget/model/allowed-origins";
import {
  readWidgetSettings,
  rotateWidgetSecret,
  saveWidgetSettings,
  signingSecrets,
} from "@bellwether/smart-support/channels/widget/widget-settings";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import type {
  SupportWidget,
  SupportWidgetPayload,
  SupportWidgetSecretRotateInput,
  SupportWidgetSetInput,
} from "./support-widget.type.ts";

const longestGreeting = 500;
/** A week. */
const longestOverlapHours = 168;

/** The organisation's widget, as its people are told; null where there is none yet. */
export async function readSupportWidget(
  db: EntityManager,
  { services }: Pick<RequestContext, "services">,
): Promise<SupportWidget | null> {
  const stored = await readWidgetSettings(db);
  if (stored === null) return null;
  const { siteKey, isOn, allowedOrigins, accent, theme, side, language, greetings, version, updatedAt } = stored;
  return {
    siteKey,
    snippet: `<script src="${publicOrigin(services.environment)}/widget.js" data-site="${siteKey}" async></script>`,
    isOn,
    allowedOrigins,
    accent,
    theme,
    side,
    language,
    greetingEn: greetings.en,
    greetingZh: greetings["zh-CN"],
    previousSecretUntil: stored.previousUntil,
    version,
    updatedAt,
  };
}

/** Sets where the widget may appear and how it looks. The first time, its key and secret are made. */
export async function supportWidgetSet(
  input: SupportWidgetSetInput,
  context: RequestContext,
): Promise<SupportWidgetPayload> {
  const { door, caller, services } = context;
  const { origins, errors } = readOrigins(input.allowedOrigins, caller.locale);
  const userErrors = [...errors, ...brokenRules(input, caller.locale)];
  if (userErrors.length > 0) return { widget: null, signingSecret: null, userErrors };
  const { version, accent, greetingEn, greetingZh, isOn, theme, side, language } = input;
  const settings = {
    isOn,
    theme,
    side,
    language,
    allowedOrigins: origins,
    accent: accent.toLowerCase(),
    greetings: { en: greetingEn.trim(), "zh-CN": greetingZh.trim() },
  };
  const owner = { tenantId: caller.tenantId, secrets: services.secrets };
  return door.write(caller.tenantId, async (db) => {
    if (!(await saveWidgetSettings(db, { settings, version, author: caller.id }, owner)))
      return { widget: null, signingSecret: null, userErrors: [failure(caller.locale, "widget.changed", ["version"])] };
    return changed(db, context, version === 0);
  });
}

/** Makes another signing secret; that of before is still taken for a while. */
export async function supportWidgetSecretRotate(
  { overlapHours }: SupportWidgetSecretRotateInput,
  context: RequestContext,
): Promise<SupportWidgetPayload> {
  const { door, caller, services } = context;
  const refuse = (error: UserError) => ({ widget: null, signingSecret: null, userErrors: [error] });
  if (overlapHours < 0 || overlapHours > longestOverlapHours)
    return refuse(failure(caller.locale, "widget.overlap", ["overlapHours"], { maximum: longestOverlapHours }));
  const owner = { tenantId: caller.tenantId, secrets: services.secrets };
  return door.write(caller.tenantId, async (db) => {
    if (!(await rotateWidgetSecret(db, overlapHours, caller.id, owner)))
      return refuse(failure(caller.locale, "widget.none", null));
    return changed(db, context, true);
  });
}

async function changed(db: EntityManager, context: RequestContext, tells: boolean): Promise<SupportWidgetPayload> {
  const { caller, services } = context;
  const stored = tells ? await readWidgetSettings(db) : null;
  const owner = { tenantId: caller.tenantId, secrets: services.secrets };
  const signingSecret = stored === null ? null : (signingSecrets(stored, owner)[0] ?? null);
  return { widget: await readSupportWidget(db, context), signingSecret, userErrors: [] };
}

function readOrigins(given: readonly string[], locale: SentenceLocale): { origins: string[]; errors: UserError[] } {
  const field = ["allowedOrigins"];
  if (given.length > mostOrigins)
    return { origins: [], errors: [failure(locale, "widget.too-many-origins", field, { maximum: mostOrigins })] };
  const origins = new Set<string>();
  const errors: UserError[] = [];
  for (const [at, origin] of given.entries()) {
    const read = normaliseOrigin(origin);
    if (typeof read === "string") origins.add(read);
    else {
      const code = read.rule === "scheme" ? "widget.origin-scheme" : "widget.not-an-origin";
      errors.push(failure(locale, code, [...field, String(at)], { origin: origin.slice(0, 100) }));
    }
  }
  return { origins: [...origins], errors };
}

function brokenRules({ accent, greetingEn, greetingZh }: SupportWidgetSetInput, locale: SentenceLocale): UserError[] {
  const errors: UserError[] = [];
  if (!/^#[0-9a-f]{6}$/i.test(accent)) errors.push(failure(locale, "widget.accent", ["accent"]));
  for (const [name, text] of Object.entries({ greetingEn, greetingZh }))
    if (text.trim().length > longestGreeting)
      errors.push(failure(locale, "widget.greeting", [name], { maximum: longestGreeting }));
  return errors;
}
