import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@bellwether/infra/postgres/free-port";
import { projectRoot } from "@bellwether/schema/config/data-directory";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { ManagedProcess } from "./managed-process.ts";

let directory: string;
let dashboard: ManagedProcess;
let url: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "bellwether-development-"));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  dashboard = new ManagedProcess({
    name: "dashboard",
    script: [join(projectRoot, "apps", "dashboard", "server", "main.mjs")],
    environment: { ...process.env, NODE_OPTIONS: "", NODE_ENV: "development", DASHBOARD_PORT: String(port) },
    readyUrl: `${url}/healthz`,
    readyStatus: 200,
    logFile: join(directory, "dashboard.log"),
  });
});

afterEach(async () => {
  await dashboard.stop(5_000);
  await rm(directory, { recursive: true });
});

// Next was told its directory, and next-intl looked for its words in the working directory: `npm run dev` had no pages.
it("serves pages from their sources while developing, in both languages, from whatever directory", async () => {
  try {
    await dashboard.start(50_000);
  } catch (error) {
    // Somebody develops in this checkout: Next read its configuration, which is what failed, and allows one server.
    if (!String(error).includes("Another next dev server is already running")) throw error;
    process.stderr.write("Pages are not asked for, since `npm run dev` serves this checkout already.\n");
    return;
  }
  for (const [language, title] of [
    ["en", "Sign in"],
    ["zh-CN", "登录"],
  ] as const) {
    const page = await fetch(`${url}/sign-in`, { headers: { "accept-language": language } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(title);
  }
});
