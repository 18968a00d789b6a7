// Steps that the scripts share. Plain JavaScript without dependencies: it runs before anything is installed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A tool of node_modules/.bin as the arguments of Node itself, which works alike on every platform. */
export const tools = {
  tsc: "node_modules/typescript/bin/tsc",
  jest: "node_modules/jest/bin/jest.js",
  knip: "node_modules/knip/bin/knip.js",
  biome: "node_modules/@biomejs/biome/bin/biome",
  codegen: "node_modules/@graphql-codegen/cli/cjs/bin.js",
};

/** Path of a tool, wherever the workspaces had npm put it. */
export function tool(name, workspace = "") {
  const local = join(root, workspace, tools[name]);
  return existsSync(local) ? local : join(root, tools[name]);
}

/** Runs a program; what it says is shown, or kept when `quiet`. Never throws: `ok` tells. */
export function run(command, parameters, { cwd = root, env = process.env, quiet = false, stdout = "inherit" } = {}) {
  return new Promise((resolve) => {
    const stdio = quiet ? ["ignore", "pipe", "pipe"] : ["inherit", stdout, "inherit"];
    const child = spawn(command, parameters, {
      cwd,
      env,
      stdio,
      shell: process.platform === "win32" && command === "npm",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
    child.once("error", (error) => resolve({ ok: false, output: `${command}: ${error.message}`, code: 127 }));
    child.once("close", (code, signal) =>
      resolve({ ok: code === 0, output, code: code ?? (signal === "SIGINT" ? 130 : 1) }),
    );
  });
}

/** Runs a script of ours or a tool by Node. */
export function runNode(script, parameters = [], options = {}) {
  return run(process.execPath, [script, ...parameters], options);
}

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
