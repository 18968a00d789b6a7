// `npm start`: everything, on this machine.
import { becomeCommandLine } from "./cli.mjs";

await becomeCommandLine(["start", ...process.argv.slice(2)]);
