// Makes one classic script of the widget: dist/bundle/widget.js, which any page can load with a single tag.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** @returns what was made, as text */
export async function bundle() {
  const result = await build({
    entryPoints: [fileURLToPath(new URL("../src/main.ts", import.meta.url))],
    outfile: fileURLToPath(new URL("../dist/bundle/widget.js", import.meta.url)),
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: ["chrome100", "firefox100", "safari15.4"],
    // Read the same whatever character set the page, or a cache on the way, says it is in.
    charset: "ascii",
    legalComments: "none",
    logLevel: "warning",
    write: true,
    metafile: true,
    // The workspace's packages give their sources, so nothing has to be compiled first.
    conditions: ["source"],
  });
  return result.metafile;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
