import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { dataDirectory } from "@bellwether/schema/config/data-directory";
import { type Environment, readEnvironment } from "@bellwether/schema/config/environment";
import type { Command } from "commander";
import { CommandError, exitCodes } from "../exit-codes.ts";

/** Where the gateway is and who asks, as given on the command line. */
export interface GatewayFlags {
  url?: string;
  key?: string;
}

/** A GraphQL answer as it came. */
export interface GraphqlAnswer {
  data?: Record<string, unknown> | null;
  errors?: { message: string }[];
}

/** Adds `--url` and `--key` to a command that asks the gateway. */
export function withGatewayFlags(command: Command): Command {
  return command
    .option("--url <url>", "address of the gateway's GraphQL; by default this machine's")
    .option("--key <key>", "API key; by default BELLWETHER_KEY, or the one that the first start stored");
}

/** Asks the gateway over HTTP. */
export class GatewayClient {
  private constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  /** @throws CommandError when there is no key to ask with */
  static async open(flags: GatewayFlags): Promise<GatewayClient> {
    const environment = readEnvironment();
    const base = flags.url ?? environment.GATEWAY_URL ?? `http://127.0.0.1:${environment.GATEWAY_PORT}`;
    const url = base.endsWith("/graphql") ? base : `${base.replace(/\/$/, "")}/graphql`;
    return new GatewayClient(url, flags.key ?? (await findKey(environment)));
  }

  /** @throws CommandError when the gateway cannot be reached, does not know the key or does not answer in JSON */
  async ask(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> {
    const response = await this.send(this.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    if (response.status === 503)
      throw new CommandError(exitCodes.unavailable, `The gateway at ${this.url} is not available now.`);
    try {
      return JSON.parse(text) as GraphqlAnswer;
    } catch {
      throw new CommandError(
        exitCodes.failed,
        `The gateway answered ${response.status} and no JSON: ${text.slice(0, 200)}`,
      );
    }
  }

  /**
   * The bytes at an address of the gateway's, as they come.
   *
   * @param address as an answer gave it; where it has no host, the gateway's
   * @throws CommandError with the messages of the answer's errors
   */
  async download(address: string): Promise<AsyncIterable<Uint8Array>> {
    const target = new URL(address, this.url);
    if (target.origin !== new URL(this.url).origin)
      throw new CommandError(exitCodes.failed, `The key goes to the gateway alone; the file is at ${target.origin}.`);
    const response = await this.send(target.href, {});
    if (response.ok && response.body !== null) return response.body;
    const text = await response.text();
    const code = response.status === 503 ? exitCodes.unavailable : exitCodes.failed;
    throw new CommandError(code, messagesOf(text) ?? `The gateway answered ${response.status}: ${text.slice(0, 200)}`);
  }

  /** Sends with the key. @throws CommandError when the gateway cannot be reached */
  private send(address: string, request: RequestInit): Promise<Response> {
    const headers = { ...request.headers, authorization: `Bearer ${this.key}` };
    return fetch(address, { ...request, headers }).catch((error: Error) => {
      const cause = error.cause instanceof Error ? error.cause.message : error.message;
      throw new CommandError(exitCodes.unavailable, `The gateway at ${this.url} cannot be reached: ${cause}`);
    });
  }

  /** The answer's data. @throws CommandError with the messages of the answer's errors */
  async data<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.ask(query, variables);
    if (errors?.length) throw new CommandError(exitCodes.failed, errors.map(({ message }) => message).join("\n"));
    if (!data) throw new CommandError(exitCodes.failed, "The gateway answered without data.");
    return data as Data;
  }
}

/** The messages of an answer's errors, one a line; null where it is no such answer. */
function messagesOf(text: string): string | null {
  try {
    const { errors } = JSON.parse(text) as GraphqlAnswer;
    return errors?.map(({ message }) => message).join("\n") ?? null;
  } catch {
    return null;
  }
}

async function findKey(environment: Environment): Promise<string> {
  if (environment.BELLWETHER_KEY !== undefined) return environment.BELLWETHER_KEY;
  const path = join(dataDirectory(environment), "cli-key");
  const stored = await readFile(path, "utf8").catch(() => "");
  if (stored.trim() !== "") return stored.trim();
  throw new CommandError(
    exitCodes.usage,
    `There is no key: give --key or BELLWETHER_KEY. The first \`npm start\` stores one in ${path}.`,
  );
}

/** @throws CommandError with the messages of a payload's user errors */
export function refuseUserErrors(errors: readonly { message: string }[]): void {
  if (errors.length > 0) throw new CommandError(exitCodes.failed, errors.map(({ message }) => message).join("\n"));
}
