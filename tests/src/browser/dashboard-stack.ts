import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { buildDashboard } from "@bellwether/cli/start/dashboard-build";
import type { SampleFile } from "@bellwether/infra/sample/write-sample";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { GatewayClient } from "../stack/gateway-client.ts";
import { shopOrders, shopProducts } from "../stack/shop-files.ts";
import { type Stack, startStack } from "../stack/stack.ts";
import { adFiles } from "./ad-files.ts";
import { buyerFile, buyerOrders } from "./buyer-files.ts";
import { openBrowser } from "./chromium.ts";
import { eventFile } from "./event-file.ts";
import { stockFiles, yesterday } from "./stock-files.ts";

export interface Look {
  locale: "en" | "zh-CN";
  scheme: "light" | "dark";
  /** Pixels. */
  width: number;
}

export const desktop: Look = { locale: "en", scheme: "light", width: 1440 };

/** Resizes and recolours a page. Its language is chosen as its window is opened. */
export async function wear(page: Page, { scheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 900 });
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

interface Credentials {
  email: string;
  password: string;
}

/** A company, imported and forecast, with the dashboard before it and a browser. */
export class DashboardStack {
  /** What pages have complained about since the last look: console errors and exceptions. */
  readonly complaints: string[] = [];
  private session: Cookies = [];
  /** By language: the language is a cookie, which all pages of a window share. */
  private readonly windows = new Map<Look["locale"], BrowserContext>();

  private constructor(
    readonly stack: Stack,
    readonly browser: Browser,
    readonly url: string,
  ) {}

  /** The small shop of the tests. */
  static ofShop(): Promise<DashboardStack> {
    return DashboardStack.of(async (client) => {
      await client.upload("PRODUCTS", "products.csv", shopProducts);
      await client.upload("ORDERS", "orders.csv", shopOrders());
    });
  }

  /** The same shop with a supplier, hardly any tea and more cups than it will sell. Planners look from today on. */
  static ofStockedShop(): Promise<DashboardStack> {
    return DashboardStack.of(async (client) => {
      await client.upload("PRODUCTS", "products.csv", shopProducts);
      await client.upload("ORDERS", "orders.csv", shopOrders({ until: yesterday() }));
      for (const [kind, file] of stockFiles()) {
        const { rowsRejected, errors } = await client.upload(kind, `${kind}.csv`, file);
        if (rowsRejected > 0) throw new Error(JSON.stringify(errors.nodes));
      }
    });
  }

  /** The same shop until yesterday, with what its buyers did before they bought, and no forecasts. */
  static ofVisitedShop(): Promise<DashboardStack> {
    return DashboardStack.filled(async (client) => {
      await client.upload("PRODUCTS", "products.csv", shopProducts);
      await client.upload("ORDERS", "orders.csv", shopOrders({ until: yesterday() }));
      const { rowsRejected, errors } = await client.upload("EVENTS", "events.csv", eventFile());
      if (rowsRejected > 0) throw new Error(JSON.stringify(errors.nodes));
    });
  }

  /** The same shop until yesterday, with a year of ads in two regions and currencies, and no forecasts. */
  static ofAdvertisedShop(): Promise<DashboardStack> {
    return DashboardStack.filled(async (client) => {
      await client.upload("PRODUCTS", "products.csv", shopProducts);
      await client.upload("ORDERS", "orders.csv", shopOrders({ until: yesterday() }));
      for (const [kind, file] of adFiles()) {
        const { rowsRejected, errors } = await client.upload(kind, `${kind}.csv`, file);
        if (rowsRejected > 0) throw new Error(JSON.stringify(errors.nodes));
      }
    });
  }

  /** The sample company, as `writeSample` wrote it. */
  static ofSample(files: readonly SampleFile[]): Promise<DashboardStack> {
    return DashboardStack.of(async (client) => {
      for (const { kind, path } of files)
        await client.upload(
          kind.toUpperCase().replaceAll("-", "_"),
          basename(path),
          new Uint8Array(await readFile(path)),
        );
    });
  }

  /** Nothing but some customers, and no forecasts. */
  static ofCustomers(csv: string): Promise<DashboardStack> {
    return DashboardStack.filled(async (client) => void (await client.upload("CUSTOMERS", "customers.csv", csv)));
  }

  /** Customers with a year of orders, and scores of what they will do. */
  static ofBuyers(): Promise<DashboardStack> {
    return DashboardStack.filled(async (client) => {
      await client.upload("PRODUCTS", "products.csv", shopProducts);
      await client.upload("CUSTOMERS", "customers.csv", buyerFile());
      await client.upload("ORDERS", "orders.csv", buyerOrders());
      await client.completed(await client.startTraining(1, "CUSTOMER_SCORES"));
    });
  }

  private static of(fill: (client: GatewayClient) => Promise<void>): Promise<DashboardStack> {
    return DashboardStack.filled(async (client) => {
      await fill(client);
      await client.completed(await client.startTraining());
    });
  }

  private static async filled(fill: (client: GatewayClient) => Promise<void>): Promise<DashboardStack> {
    await buildDashboard(AbortSignal.timeout(400_000));
    const stack = await startStack();
    try {
      await fill(stack.client);
      await stack.dashboard.start();
      return new DashboardStack(stack, await openBrowser(), stack.dashboardUrl);
    } catch (error) {
      await stack.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.stack.close();
  }

  /**
   * A page of the language's window, signed in once `signIn` has been. The window keeps what it has loaded for the next
   * page, as people's do, so close the page alone; a window that was closed is opened anew.
   */
  async open(path: string, look: Look = desktop): Promise<Page> {
    const page = await this.openPage(look);
    await page.goto(`${this.url}${path}`);
    return page;
  }

  /** The same, showing nothing yet. */
  async openPage(look: Look): Promise<Page> {
    const window = this.windows.get(look.locale) ?? (await this.keepWindow(look.locale));
    await this.setCookies(window, look, this.session);
    return this.newPage(window, look);
  }

  /** A page of a fresh browser window, signed in as that person. */
  async openAs(person: Credentials, path: string): Promise<Page> {
    const page = await this.openWindow(desktop, []);
    await page.goto(`${this.url}/sign-in?next=${encodeURIComponent(path)}`);
    await this.enter(page, person);
    return page;
  }

  /** A fresh browser window that shows nothing yet, signed in once `signIn` has been. */
  async openWindow(look: Look, session: Cookies = this.session): Promise<Page> {
    const window = await this.browser.newContext();
    await this.setCookies(window, look, session);
    return this.newPage(window, look);
  }

  private async keepWindow(locale: Look["locale"]): Promise<BrowserContext> {
    const window = await this.browser.newContext();
    this.windows.set(locale, window);
    window.once("close", () => this.windows.delete(locale));
    return window;
  }

  /** Leaves these alone: what pages before have set is gone, and no page is without a session meanwhile. */
  private async setCookies(window: BrowserContext, { locale }: Look, session: Cookies): Promise<void> {
    const wanted = [...session, { name: "NEXT_LOCALE", value: locale, url: this.url }];
    await window.addCookies(wanted);
    for (const { name } of await window.cookies()) {
      if (!wanted.some((cookie) => cookie.name === name)) await window.clearCookies({ name });
    }
  }

  private async newPage(window: BrowserContext, look: Look): Promise<Page> {
    const page = await window.newPage();
    page.on("pageerror", (error) => void this.complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    await wear(page, look);
    return page;
  }

  /** Signs in as the owner by the form. */
  async signIn(page: Page): Promise<void> {
    const { email, password } = this.stack.owner;
    await this.enter(page, { email, password: password ?? "" });
    this.session = await page.context().cookies();
  }

  private async enter(page: Page, { email, password }: Credentials): Promise<void> {
    await page.fill("input[name=email]", email);
    await page.fill("input[name=password]", password);
    await page.click("button[type=submit]");
    await page.waitForURL((address) => !address.pathname.startsWith("/sign-in"));
  }
}
