import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { ConversationWorker } from "../conversations/bot/conversation-worker.ts";
import { stubPorts } from "./stub-bot.ts";

// A process of its own that answers customers until it is killed. Usage: node killable-bot.js <database URL>
const databaseUrl = process.argv[2]!;
const settings = { url: databaseUrl, poolSize: 4, connectionTimeoutMs: 5_000, statementTimeoutMs: 0 };
const door = new TenantDoor(await createAppDataSource(settings).initialize());
const log = { error() {}, warn() {} };
await new ConversationWorker({ databaseUrl, door, ports: stubPorts(20), log, pollMs: 50, leaseSeconds: 1 }).start();
