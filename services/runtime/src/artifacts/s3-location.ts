/** Where in an S3-compatible store artifacts lie. */
export interface S3Location {
  bucket: string;
  /** Without slashes at its ends; empty for the bucket's root. */
  prefix: string;
  region: string;
  /** Origin of the store, such as `https://s3.eu-west-1.amazonaws.com`. Objects are addressed by path, not by host. */
  endpoint: string;
}

/**
 * Reads `s3://bucket/prefix?endpoint=…&region=…`. The region is `us-east-1` unless given, the endpoint Amazon's of that region.
 *
 * @throws RangeError naming what is missing or wrong.
 */
export function parseS3Location(address: string): S3Location {
  const url = new URL(address);
  if (url.protocol !== "s3:" || url.hostname === "")
    throw new RangeError(`An S3 address reads s3://bucket/prefix?endpoint=…&region=…; got ${JSON.stringify(address)}.`);
  if (url.username !== "" || url.password !== "")
    throw new RangeError("An S3 address carries no credentials; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.");
  const region = url.searchParams.get("region") ?? "us-east-1";
  const given = url.searchParams.get("endpoint") ?? `https://s3.${region}.amazonaws.com`;
  const endpoint = URL.canParse(given) ? new URL(given) : null;
  if (endpoint === null || (endpoint.protocol !== "https:" && endpoint.protocol !== "http:"))
    throw new RangeError(`An S3 endpoint is an http: or https: address; got ${JSON.stringify(given)}.`);
  const prefix = decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, "");
  return { bucket: url.hostname, prefix, region, endpoint: endpoint.origin };
}

/** The address that an artifact's row keeps: all that is needed to find the object again, and no secret. */
export function formatS3Location(location: S3Location, key: string): string {
  const path = [location.prefix, key].filter((part) => part !== "").join("/");
  const query = new URLSearchParams({ endpoint: location.endpoint, region: location.region });
  return `s3://${location.bucket}/${encodePath(path)}?${query}`;
}

/** HTTP address of an object, given its whole key. */
export function objectUrl(location: S3Location, objectKey: string): string {
  return `${location.endpoint}/${encodePath(location.bucket)}/${encodePath(objectKey)}`;
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
