import type { Command } from "commander";
import { CommandError, exitCodeHelp, exitCodes } from "./exit-codes.ts";
import { GatewayClient, type GatewayFlags, withGatewayFlags } from "./gateway/gateway-client.ts";

/** Adds `bellwether query '<graphql>'` to the command line. */
export function addQueryCommand(program: Command): void {
  withGatewayFlags(program.command("query"))
    .description("ask the gateway a GraphQL query and print its answer")
    .argument("<graphql>", "the query, or - to read it from standard input")
    .option("--variables <json>", "its variables, as a JSON object")
    .option("--json", "one line of JSON; otherwise indented")
    .addHelpText("after", exitCodeHelp)
    .action(async (graphql: string, flags: GatewayFlags & { variables?: string; json?: boolean }) => {
      const client = await GatewayClient.open(flags);
      const query = graphql === "-" ? await readStandardInput() : graphql;
      const answer = await client.ask(query, readVariables(flags.variables));
      process.stdout.write(`${JSON.stringify(answer, undefined, flags.json ? undefined : 2)}\n`);
      process.exitCode = answer.errors?.length ? exitCodes.failed : exitCodes.ok;
    });
}

function readVariables(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>;
  } catch {
    // Told below, like everything else that is no object.
  }
  throw new CommandError(exitCodes.usage, `--variables is not a JSON object: ${text}`);
}

async function readStandardInput(): Promise<string> {
  let text = "";
  for await (const part of process.stdin) text += part;
  return text;
}
