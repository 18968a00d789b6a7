import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { CommandError, exitCodeHelp, exitCodes } from "./exit-codes.ts";
import { GatewayClient, type GatewayFlags, withGatewayFlags } from "./gateway/gateway-client.ts";

interface ModelExport {
  downloadUrl: string | null;
  fileName: string;
  refusal: { code: string; text: string } | null;
}

/** What was written where. */
interface WrittenFile {
  path: string;
  bytes: number;
  /** Hex. */
  sha256: string;
}

/** Adds `bellwether export <modelVersionId>` to the command line. */
export function addExportCommand(program: Command): void {
  withGatewayFlags(program.command("export"))
    .description("write a model version as an ONNX file for ONNX Runtime, Triton or KServe")
    .argument("<modelVersionId>", "id of the version, as `modelVersions` gives it")
    .option("--out <file>", "where to; by default the name that the gateway gives the file, in this folder")
    .option("--json", "one JSON object on standard output, and nothing else there")
    .addHelpText("after", exitCodeHelp)
    .action(async (modelVersionId: string, flags: GatewayFlags & { out?: string; json?: boolean }) => {
      const client = await GatewayClient.open(flags);
      const { downloadUrl, fileName } = await findExport(client, modelVersionId);
      const written = await writeWhole(await client.download(downloadUrl), flags.out ?? fileName);
      process.stdout.write(
        flags.json
          ? `${JSON.stringify({ modelVersionId, ...written })}\n`
          : `${written.path}: ${written.bytes.toLocaleString("en")} bytes, SHA-256 ${written.sha256}\n`,
      );
    });
}

/** @throws CommandError when there is no such version, or none that can be exported */
async function findExport(client: GatewayClient, id: string): Promise<{ downloadUrl: string; fileName: string }> {
  const { modelExport } = await client.data<{ modelExport: ModelExport | null }>(
    "query ($id: ID!) { modelExport(modelVersionId: $id) { downloadUrl fileName refusal { code text } } }",
    { id },
  );
  if (modelExport === null) throw new CommandError(exitCodes.failed, "The organisation has no such model version.");
  const { downloadUrl, fileName, refusal } = modelExport;
  if (downloadUrl === null) throw new CommandError(exitCodes.failed, refusal?.text ?? "It cannot be exported.");
  return { downloadUrl, fileName };
}

/** Writes beside the file and renames, so that what is there under its name is whole. */
async function writeWhole(bytes: AsyncIterable<Uint8Array>, path: string): Promise<WrittenFile> {
  const unfinished = `${path}.part`;
  const hash = createHash("sha256");
  let count = 0;
  async function* counted() {
    for await (const piece of bytes) {
      hash.update(piece);
      count += piece.length;
      yield piece;
    }
  }
  try {
    await pipeline(counted, createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new CommandError(exitCodes.failed, `${path} cannot be written: ${(error as Error).message}`);
  }
  return { path, bytes: count, sha256: hash.digest("hex") };
}
