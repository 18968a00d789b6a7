/** What went wrong with stored bytes, as callers tell it apart. */
export type ArtifactErrorCode = "not-found" | "damaged" | "storage-full" | "storage-unavailable";

/** A failure to store or to read an artifact. Its message is for the people who run the platform. */
export class ArtifactError extends Error {
  override readonly name = "ArtifactError";

  constructor(
    readonly code: ArtifactErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** ENOSPC and EDQUOT of the file system; 53100 (disk_full) and 53400 (limit) of PostgreSQL. */
const fullCodes = new Set(["ENOSPC", "EDQUOT", "53100", "53400"]);
const unavailableCodes = new Set(["EACCES", "EPERM", "EROFS", "EIO", "ENOTDIR"]);

/** Puts a name to a failure of the storage; everything else, such as a broken upload, stays what it is. */
export function asArtifactError(error: unknown, place: string): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  if (fullCodes.has(code))
    return new ArtifactError("storage-full", `There is no room left in ${place} (${code}); nothing was stored.`, {
      cause: error,
    });
  if (unavailableCodes.has(code))
    return new ArtifactError("storage-unavailable", `${place} cannot be written (${code}); nothing was stored.`, {
      cause: error,
    });
  return error;
}

/** TypeORM keeps the driver's code on the error too, so one look is enough. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
