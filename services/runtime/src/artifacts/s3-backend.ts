import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { AwsClient } from "aws4fetch";
import { ArtifactError } from "./artifact-error.ts";
import type { BlobBackend, ByteSource } from "./blob-backend.ts";
import { inPieces } from "./byte-meter.ts";
import { formatS3Location, objectUrl, parseS3Location, type S3Location } from "./s3-location.ts";
import { completionDocument, uploadIdOf } from "./s3-multipart.ts";

/** Who signs the requests. */
export interface S3Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string | undefined;
}

/** Bytes of one part of a multipart upload. S3 wants at least 5 MiB and at most 10,000 parts: objects up to 78 GiB. */
const partBytes = 8 * 1024 * 1024;

/** How often a request is repeated that the store answered with 5xx or 429. */
const retries = 3;

/**
 * Artifacts in an S3-compatible store. A small one is one PUT; a larger one goes up in parts, each held in memory while it is
 * sent, and appears when the upload is completed. An upload that fails is aborted, so no parts are left behind.
 */
export class S3Backend implements BlobBackend {
  private readonly location: S3Location;
  private readonly client: AwsClient;
  readonly place: string;

  /** @throws RangeError when the address is wrong or there are no credentials. */
  constructor(address: string, credentials: S3Credentials | undefined) {
    this.location = parseS3Location(address);
    if (credentials === undefined)
      throw new RangeError("An s3: address needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.");
    this.place = `the bucket ${this.location.bucket} at ${this.location.endpoint}`;
    this.client = new AwsClient({
      accessKeyId: credentials.accessKeyId,
      secretAccessKey: credentials.secretAccessKey,
      ...(credentials.sessionToken === undefined ? {} : { sessionToken: credentials.sessionToken }),
      service: "s3",
      region: this.location.region,
      retries,
    });
  }

  async write(key: string, source: ByteSource): Promise<string> {
    const uri = formatS3Location(this.location, key);
    const url = urlOf(uri);
    const pieces = inPieces(source, partBytes);
    const first = await pieces.next();
    const second = first.done === true ? first : await pieces.next();
    if (second.done === true) await this.send("PUT", url, first.done === true ? Buffer.alloc(0) : first.value);
    else await this.writeParts(url, [first.value as Buffer, second.value], pieces);
    return uri;
  }

  async read(uri: string): Promise<Readable> {
    const response = await this.send("GET", urlOf(uri));
    if (response.body === null) return Readable.from([]);
    return Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
  }

  async remove(uri: string): Promise<void> {
    await this.send("DELETE", urlOf(uri)).catch((error: unknown) => {
      if (!(error instanceof ArtifactError && error.code === "not-found")) throw error;
    });
  }

  private async writeParts(url: string, begun: Buffer[], rest: AsyncIterable<Buffer>): Promise<void> {
    const uploadId = uploadIdOf(await (await this.send("POST", `${url}?uploads`)).text());
    const query = `uploadId=${encodeURIComponent(uploadId)}`;
    const tags: string[] = [];
    const sendPart = async (part: Buffer): Promise<void> => {
      const response = await this.send("PUT", `${url}?partNumber=${tags.length + 1}&${query}`, part);
      await response.arrayBuffer();
      tags.push(response.headers.get("etag") ?? "");
    };
    try {
      for (const part of begun) await sendPart(part);
      for await (const part of rest) await sendPart(part);
      const answer = await (await this.send("POST", `${url}?${query}`, completionDocument(tags))).text();
      // S3 may begin its answer with 200 before it knows, and tell of a failure in the body.
      if (answer.includes("<Error>")) throw this.unavailable(`the upload was not completed: ${answer.slice(0, 300)}`);
    } catch (error) {
      await this.send("DELETE", `${url}?${query}`).catch(() => undefined);
      throw error;
    }
  }

  private async send(method: string, url: string, body?: Buffer): Promise<Response> {
    const headers: Record<string, string> = {
      "x-amz-content-sha256": createHash("sha256")
        .update(body ?? "")
        .digest("hex"),
    };
    let response: Response;
    try {
      const bytes = body === undefined ? undefined : new Uint8Array(body);
      response = await this.client.fetch(url, { method, headers, ...(bytes === undefined ? {} : { body: bytes }) });
    } catch (error) {
      throw this.unavailable("it cannot be reached", error);
    }
    if (response.ok) return response;
    const detail = (await response.text()).slice(0, 300);
    if (response.status === 404 && !detail.includes("NoSuchBucket"))
      throw new ArtifactError("not-found", `The object is not in ${this.place}.`);
    if (response.status === 507 || detail.includes("StorageFull") || detail.includes("QuotaExceeded"))
      throw new ArtifactError("storage-full", `There is no room left in ${this.place}; nothing was stored.`);
    throw this.unavailable(`it answered ${response.status}: ${detail}`);
  }

  private unavailable(what: string, cause?: unknown): ArtifactError {
    return new ArtifactError("storage-unavailable", `${this.place}: ${what}.`, { cause });
  }
}

/** An object's address is complete: an older one may lie at another endpoint than new ones go to. */
function urlOf(uri: string): string {
  const at = parseS3Location(uri);
  return objectUrl(at, at.prefix);
}
