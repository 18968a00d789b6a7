import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "@bellwether/schema/config/data-directory";
import { undeclaredBreakingChanges } from "./breaking-changes.ts";
import { printContract } from "./print-contract.ts";
import { publicSchema } from "./public-schema.ts";

/** `fix:sdl` writes the contract; with --check (`check:sdl`) it only compares. Either refuses an undeclared breaking change. */
const path = join(projectRoot, "schema", "schema.graphql");
const checkOnly = process.argv.includes("--check");

const schema = await publicSchema();
const printed = printContract(schema);
const committed = await readFile(path, "utf8");
const changelog = await readFile(join(projectRoot, "CHANGELOG.md"), "utf8");

const breaking = undeclaredBreakingChanges(committed, schema, changelog);
if (breaking.length > 0) {
  process.stderr.write(
    `These changes of the schema can break a client. List each under "### Breaking" in CHANGELOG.md, word for word:\n${breaking
      .map((line) => `  ${line}\n`)
      .join("")}`,
  );
  process.exitCode = 1;
} else if (printed === committed) {
  process.stdout.write("schema.graphql is what the resolvers say.\n");
} else if (checkOnly) {
  process.stderr.write("schema.graphql is not what the resolvers say; run `npm run fix:sdl`.\n");
  process.exitCode = 1;
} else {
  await writeFile(path, printed);
  process.stdout.write("schema.graphql is written.\n");
}
