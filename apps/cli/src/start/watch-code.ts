import { existsSync, readdirSync, watch } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@bellwether/schema/config/data-directory";
import type { Programs } from "./programs.ts";

/** The compiler writes many files; one restart for all of them. */
const settleMs = 400;

/** Starts a program again when its compiled code changes, for `npm run dev`. Returns the function that stops watching. */
export function watchCode({ gateway, modelHost }: Programs, say: (line: string) => void): () => void {
  const timers = new Map<string, NodeJS.Timeout>();
  const later = (name: string, restart: () => void) => {
    clearTimeout(timers.get(name));
    timers.set(
      name,
      setTimeout(() => {
        say(`  … the code changed; starting the ${name} again`);
        restart();
      }, settleMs),
    );
  };
  const restartGateway = () => later("gateway", () => gateway.restartNow());
  const restartModelHost = () => later("model host", () => modelHost.restartNow());
  const both = () => {
    restartGateway();
    restartModelHost();
  };
  const watched: [folder: string, restart: () => void][] = [
    ...sharedPackages().map((folder): [string, () => void] => [folder, both]),
    ["apps/gateway", restartGateway],
    ["apps/model-host", restartModelHost],
  ];
  const watchers = watched.map(([folder, restart]) =>
    watch(join(projectRoot, folder, "dist"), { recursive: true }, (_event, file) => {
      if (file?.endsWith(".js") && !file.endsWith(".spec.js")) restart();
    }),
  );
  return () => {
    for (const watcher of watchers) watcher.close();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}

/** What gateway and model host are made of: the schema and every service that was compiled. */
function sharedPackages(): string[] {
  const services = readdirSync(join(projectRoot, "services")).map((name) => join("services", name));
  return ["schema", ...services].filter((folder) => existsSync(join(projectRoot, folder, "dist")));
}
