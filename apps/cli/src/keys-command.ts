import type { Command } from "commander";
import { exitCodeHelp } from "./exit-codes.ts";
import { GatewayClient, type GatewayFlags, refuseUserErrors, withGatewayFlags } from "./gateway/gateway-client.ts";
import { formatTable } from "./terminal/table.ts";

type Flags = GatewayFlags & { json?: boolean };

interface Key {
  id: string;
  name: string;
  prefix: string;
  scopes: string[];
  expiresAt: string | null;
  lastUsedAt: string | null;
}

interface UserErrors {
  userErrors: { message: string }[];
}

const keyFields = "id name prefix scopes expiresAt lastUsedAt";

/** Adds `bellwether keys list|create|revoke` to the command line. */
export function addKeysCommand(program: Command): void {
  const keys = program
    .command("keys")
    .description("list, create and revoke API keys")
    .addHelpText("after", exitCodeHelp);
  const add = (command: string) =>
    withGatewayFlags(keys.command(command)).option("--json", "one JSON object on standard output");
  add("list").description("every key, without its secret").action(listKeys);
  add("create <name>")
    .description("make a key; it is shown this once")
    .requiredOption("--scopes <list>", "what it may do, such as data:read,data:import")
    .option("--days <number>", "days until it expires; never without", Number)
    .action(createKey);
  add("revoke <id>").description("end a key at once").action(revokeKey);
}

async function listKeys(flags: Flags): Promise<void> {
  const client = await GatewayClient.open(flags);
  const { apiKeys } = await client.data<{ apiKeys: Key[] }>(`{ apiKeys { ${keyFields} } }`);
  if (flags.json) return write({ keys: apiKeys });
  const rows = apiKeys.map((key) => [
    key.id,
    key.name,
    key.prefix,
    key.scopes.join(","),
    key.expiresAt ?? "never",
    key.lastUsedAt ?? "never",
  ]);
  process.stdout.write(`${formatTable(["id", "name", "prefix", "scopes", "expires", "last used"], rows)}\n`);
}

async function createKey(name: string, flags: Flags & { scopes: string; days?: number }): Promise<void> {
  const client = await GatewayClient.open(flags);
  const scopes = flags.scopes.split(",").map((scope) => scope.trim().toUpperCase().replace(":", "_"));
  const { apiKeyCreate } = await client.data<{ apiKeyCreate: UserErrors & { apiKey: Key | null; key: string | null } }>(
    `mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { key apiKey { ${keyFields} } userErrors { message } } }`,
    { input: { name, scopes, expiresInDays: flags.days ?? null } },
  );
  refuseUserErrors(apiKeyCreate.userErrors);
  if (flags.json) return write({ key: apiKeyCreate.key, apiKey: apiKeyCreate.apiKey });
  process.stdout.write(`${apiKeyCreate.key}\n`);
  process.stderr.write("Shown this once: keep it.\n");
}

async function revokeKey(id: string, flags: Flags): Promise<void> {
  const client = await GatewayClient.open(flags);
  const { apiKeyRevoke } = await client.data<{ apiKeyRevoke: UserErrors & { revokedId: string | null } }>(
    "mutation ($input: ApiKeyRevokeInput!) { apiKeyRevoke(input: $input) { revokedId userErrors { message } } }",
    { input: { apiKeyId: id } },
  );
  refuseUserErrors(apiKeyRevoke.userErrors);
  if (flags.json) write({ revokedId: apiKeyRevoke.revokedId });
  else process.stdout.write(`Revoked ${apiKeyRevoke.revokedId}\n`);
}

function write(object: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(object)}\n`);
}
