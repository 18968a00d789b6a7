import type { AddressInfo } from "node:net";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import type { WidgetDeed } from "@bellwether/schema/contracts/widget";
import { widgetPath } from "@bellwether/schema/contracts/widget";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { VisitorTokens } from "@bellwether/smart-support/channels/widget/model/visitor-tokens";
import {
  readWidgetSettings,
  saveWidgetSettings,
  signingSecrets,
  type WidgetSettings,
} from "@bellwether/smart-support/channels/widget/widget-settings";
import { pino } from "pino";
import { limitsOf } from "../../limits/limits.ts";
import { createApp } from "../../server/app.ts";
import { DatabaseProgress } from "../../subscriptions/database-progress.ts";
import { widgetRates } from "../widget-gate.ts";
import { addWidgetRoutes } from "../widget-routes.ts";

export const shopOrigin = "https://shop.example";

/** A site with a widget, and the secret by which its server vouches. */
export interface WidgetSiteData {
  tenantId: TenantId;
  siteKey: string;
  signingSecret: string;
}

/** What a route answered. */
export interface WidgetAnswer<Body> {
  status: number;
  headers: Headers;
  /** Of a success; of a refusal it is empty. */
  body: Body;
  /** Of a refusal. */
  code: string | null;
}

/** The widget's routes on a database of their own. */
export interface WidgetServer {
  url: string;
  database: RuntimeDatabase;
  addSite(over?: Partial<WidgetSettings>): Promise<WidgetSiteData>;
  ask<Body>(
    site: string,
    deed: WidgetDeed,
    body: unknown,
    as?: { visitor?: string; origin?: string | null },
  ): Promise<WidgetAnswer<Body>>;
  close(): Promise<void>;
}

const settings: WidgetSettings = {
  isOn: true,
  allowedOrigins: [shopOrigin],
  accent: "#1c7ed6",
  theme: "AUTO",
  side: "RIGHT",
  language: "PAGE",
  greetings: { en: "", "zh-CN": "" },
};
const key = "a key for specifications alone, of 48 characters";

export async function startWidgetServer(rates: Partial<typeof widgetRates> = {}): Promise<WidgetServer> {
  const database = await createRuntimeDatabase();
  const log = pino({ level: "silent" });
  const progress = new DatabaseProgress(database.appUrl, log);
  await progress.start();
  const limits = limitsOf({ REQUEST_TIMEOUT_MS: 30_000, RATE_LIMIT_PER_MINUTE: 6_000 });
  const app = await createApp({ log, limits, trustedProxies: "loopback" });
  const secrets = new SecretBox(key);
  const { door } = database;
  await addWidgetRoutes(app, {
    door,
    secrets,
    tokens: new VisitorTokens(key),
    progress,
    rates: { ...widgetRates, ...rates },
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return {
    url,
    database,
    async addSite(over = {}) {
      const tenantId = await database.addTenant();
      return door.write(tenantId, async (db) => {
        const change = { settings: { ...settings, ...over }, version: 0, author: "specification" };
        await saveWidgetSettings(db, change, { tenantId, secrets });
        const stored = (await readWidgetSettings(db))!;
        return { tenantId, siteKey: stored.siteKey, signingSecret: signingSecrets(stored, { tenantId, secrets })[0]! };
      });
    },
    async ask<Body>(
      site: string,
      deed: WidgetDeed,
      body: unknown,
      { visitor, origin = shopOrigin }: { visitor?: string; origin?: string | null } = {},
    ) {
      const response = await fetch(`${url}${widgetPath}/${site}/${deed}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(origin === null ? {} : { origin }),
          ...(visitor === undefined ? {} : { authorization: `Bearer ${visitor}` }),
        },
        body: JSON.stringify(body),
      });
      const answer: unknown = await response.json();
      const { errors } = answer as { errors?: [{ extensions: { code: string } }] };
      const code = errors?.[0].extensions.code ?? null;
      return { status: response.status, headers: response.headers, body: answer as Body, code };
    },
    async close() {
      await progress.close();
      const closed = app.close();
      // Browsers that left keep connections that nothing is asked by any more.
      app.server.closeAllConnections();
      await closed;
      await database.close();
    },
  };
}
