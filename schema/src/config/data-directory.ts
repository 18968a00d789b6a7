import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Environment } from "./environment.ts";

/** The project's root: three levels above this file, in `src` and in `dist` alike. */
export const projectRoot = fileURLToPath(new URL("../../..", import.meta.url));

/** Absolute path of DATA_DIR, which is relative to the project, not to where the command was typed. */
export function dataDirectory(environment: Pick<Environment, "DATA_DIR">): string {
  return resolve(projectRoot, environment.DATA_DIR);
}
