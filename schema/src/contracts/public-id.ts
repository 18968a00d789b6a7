/** The public id of an object, wherever it leaves the platform: base64url of `Type:key`. Opaque to whoever gets it, unique over all types. */
export function publicId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`, "latin1").toString("base64url");
}
