import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { pino } from "pino";
import { Destinations } from "../webhooks/destination.ts";
import { SecretBox } from "../webhooks/secret-box.ts";
import { WebhookCourier } from "../webhooks/webhook-courier.ts";

// A process of its own that delivers to webhooks until it is killed. Usage: node killable-courier.js <database URL> <secrets key>
const url = process.argv[2]!;
const dataSource = createAppDataSource({ url, poolSize: 4, connectionTimeoutMs: 5_000, statementTimeoutMs: 0 });
await dataSource.initialize();
const courier = new WebhookCourier({
  databaseUrl: url,
  door: new TenantDoor(dataSource),
  secrets: new SecretBox(process.argv[3]!),
  destinations: new Destinations("127.0.0.0/8"),
  log: pino({ level: "silent" }),
  pollMs: 100,
});
await courier.start();
