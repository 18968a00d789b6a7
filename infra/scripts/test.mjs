// `npm test [-- <jest parameters>]`: compiles, then runs every package's tests.
import { existsSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { bootstrap } from "./bootstrap.mjs";
import { runNode, tool } from "./run-step.mjs";

const chromium = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
].find((path) => path !== undefined && existsSync(path));

await bootstrap();
if (chromium === undefined) {
  process.stderr.write(
    "No Chromium was found: the tests in a browser are skipped. `apt-get install chromium`, or name one by CHROMIUM_PATH.\n",
  );
}
// A worker with a model in WebAssembly holds up to 2 GB.
const workers = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 ** 31)));
const given = process.argv.slice(2);
const parameters = given.some((word) => /^(-w|--maxWorkers|-i|--runInBand)/.test(word))
  ? []
  : [`--maxWorkers=${workers}`];
const { code } = await runNode(tool("jest"), ["--workerIdleMemoryLimit=1500MB", ...parameters, ...given], {
  env: {
    ...process.env,
    TZ: "UTC",
    // The sign-in library exists as ES modules alone. Each file loads its modules anew: twice V8's room for young objects
    // (MiB) spares collections, about a twelfth of the processor's time of the gateway's files.
    NODE_OPTIONS: [
      process.env.NODE_OPTIONS ?? "",
      "--experimental-vm-modules",
      "--disable-warning=ExperimentalWarning",
      "--max-semi-space-size=32",
    ]
      .join(" ")
      .trim(),
    ...(chromium === undefined ? {} : { CHROMIUM_PATH: chromium }),
  },
});
process.exit(code);
