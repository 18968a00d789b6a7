import { ensureFirstOwner } from "@bellwether/gateway/auth/first-owner";
import { dataDirectory } from "@bellwether/schema/config/data-directory";
import { readEnvironment } from "@bellwether/schema/config/environment";
import type { Command } from "commander";
import { prepareDatabase } from "./database-step.ts";
import { Reporter } from "./reporter.ts";
import { secretsOf } from "./secrets.ts";

/** Adds `bellwether migrate`: what `start` does to a database, for installations whose programs are started by others. */
export function addMigrateCommand(program: Command): void {
  program
    .command("migrate")
    .description("make or update roles, tables and queues of the database, and stop")
    .option("--owner <email>", "make the first owner's account too, and print its password, unless there is one")
    .action(async (options: { owner?: string }) => {
      const given = readEnvironment();
      const environment = { ...given, DATA_DIR: dataDirectory(given) };
      const reporter = new Reporter(process.stdout);
      const database = await prepareDatabase(environment, environment.DATA_DIR, reporter);
      try {
        if (options.owner === undefined) return;
        const { appUrl, authUrl } = database;
        const owner = await ensureFirstOwner({ appUrl, authUrl, environment, email: options.owner });
        reporter.say(secretsOf(owner) ?? `  ✓ Owner: ${owner.email}`);
      } finally {
        await database.server?.stop();
      }
    });
}
