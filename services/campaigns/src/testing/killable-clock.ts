import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { pino } from "pino";
import { CampaignClock } from "../life/clock/campaign-clock.ts";

// A process of its own that begins and ends campaigns until it is killed. Usage: node killable-clock.js <database URL>
const databaseUrl = process.argv[2]!;
const settings = { url: databaseUrl, poolSize: 2, connectionTimeoutMs: 5_000, statementTimeoutMs: 0 };
const door = new TenantDoor(await createAppDataSource(settings).initialize());
await new CampaignClock({ databaseUrl, door, log: pino({ level: "silent" }), pollMs: 50 }).start();
