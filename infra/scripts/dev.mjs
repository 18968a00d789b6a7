// `npm run dev`: as `npm start`, compiling on every change; what changed is started again.
import { spawn } from "node:child_process";
import { becomeCommandLine } from "./cli.mjs";
import { root, tool } from "./run-step.mjs";

process.env.NODE_ENV = "development";
const compiler = spawn(process.execPath, [tool("tsc"), "-b", "--watch", "--preserveWatchOutput"], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
});
process.once("exit", () => compiler.kill());
await becomeCommandLine(["start", ...process.argv.slice(2)]);
