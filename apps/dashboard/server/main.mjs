// Starts the dashboard's front as a process of its own.
import { fileURLToPath } from "node:url";
import { readSettings } from "./settings.mjs";
import { startDashboard } from "./start-dashboard.mjs";

// While developing, next-intl looks for the pages' words from the working directory, whatever directory Next is told.
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const settings = readSettings(process.env);
const dashboard = await startDashboard(settings);
console.log(JSON.stringify({ level: "info", msg: "dashboard listening", url: dashboard.url }));

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await dashboard.close();
    process.exit(0);
  });
}
