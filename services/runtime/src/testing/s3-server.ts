import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What an S3-compatible store keeps, and what it was asked. */
export interface S3Server {
  endpoint: string;
  /** Whole objects by path, such as `/bucket/key`. */
  objects: Map<string, Buffer>;
  /** Uploads begun and neither completed nor aborted. */
  openUploads(): number;
  /** Method and kind of each request that was accepted. */
  requests: string[];
  /** Answers every further write with this status. */
  failWritesWith(status: number | null): void;
  close(): Promise<void>;
}

/**
 * A small S3 on this machine: objects by path, multipart uploads, and AWS Signature Version 4 worked out here, by Amazon's
 * description and without the client's code, so that a wrong signature is refused with 403.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export async function startS3Server(secretAccessKey: string): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const uploads = new Map<string, Map<number, Buffer>>();
  const requests: string[] = [];
  let failure: number | null = null;

  const server: Server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const url = new URL(request.url!, "http://localhost");
    const wrong = wrongSignature(request, url, body, secretAccessKey);
    if (wrong !== null)
      return void response.writeHead(403).end(`<Error><Code>SignatureDoesNotMatch</Code>${wrong}</Error>`);
    const uploadId = url.searchParams.get("uploadId");
    requests.push(
      `${request.method}${url.searchParams.has("uploads") ? " begin" : uploadId === null ? "" : " part of upload"}`,
    );
    if (failure !== null && (request.method === "PUT" || request.method === "POST"))
      return void response.writeHead(failure).end("<Error><Code>XMinioStorageFull</Code></Error>");
    if (request.method === "POST" && url.searchParams.has("uploads")) {
      const id = `upload&${uploads.size + 1}`;
      uploads.set(id, new Map());
      return void response.end(
        `<InitiateMultipartUploadResult><UploadId>${id.replace("&", "&amp;")}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    if (uploadId !== null) return upload(request, response, url, uploadId, body);
    if (request.method === "PUT") {
      objects.set(url.pathname, body);
      return void response.end();
    }
    if (request.method === "DELETE") {
      objects.delete(url.pathname);
      return void response.writeHead(204).end();
    }
    const found = objects.get(url.pathname);
    response.writeHead(found === undefined ? 404 : 200).end(found ?? "<Error><Code>NoSuchKey</Code></Error>");
  }

  function upload(request: IncomingMessage, response: ServerResponse, url: URL, id: string, body: Buffer): void {
    const parts = uploads.get(id);
    if (parts === undefined) return void response.writeHead(404).end("<Error><Code>NoSuchUpload</Code></Error>");
    if (request.method === "PUT") {
      parts.set(Number(url.searchParams.get("partNumber")), body);
      return void response.writeHead(200, { etag: `"${digest(body)}"` }).end();
    }
    if (request.method === "POST") {
      const listed = [
        ...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>&quot;([0-9a-f]+)&quot;<\/ETag>/g),
      ];
      const pieces = listed.map(([, number, tag]) => {
        const piece = parts.get(Number(number));
        return piece !== undefined && digest(piece) === tag ? piece : null;
      });
      if (pieces.length !== parts.size || pieces.some((piece) => piece === null))
        return void response.end("<Error><Code>InvalidPart</Code></Error>");
      objects.set(url.pathname, Buffer.concat(pieces as Buffer[]));
    }
    uploads.delete(id);
    response.end("<CompleteMultipartUploadResult/>");
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    openUploads: () => uploads.size,
    requests,
    failWritesWith: (status) => {
      failure = status;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Why a request's signature is wrong; null when it is right. */
function wrongSignature(request: IncomingMessage, url: URL, body: Buffer, secret: string): string | null {
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;
  const [, date, region, signedHeaders, given] = pattern.exec(request.headers.authorization ?? "") ?? [];
  if (date === undefined) return "no signature";
  if (request.headers["x-amz-content-sha256"] !== digest(body)) return "the body's hash";
  const names = signedHeaders!.split(";");
  for (const name of ["host", "x-amz-content-sha256", "x-amz-date"])
    if (!names.includes(name)) return `${name} unsigned`;
  const canonical = [
    request.method,
    url.pathname,
    [...url.searchParams]
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort()
      .join("&"),
    ...names.map((name) => `${name}:${request.headers[name]}`),
    "",
    signedHeaders,
    digest(body),
  ].join("\n");
  const scope = `${date}/${region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", request.headers["x-amz-date"], scope, digest(Buffer.from(canonical))].join("\n");
  let key: Buffer = Buffer.from(`AWS4${secret}`);
  for (const part of [date, region!, "s3", "aws4_request"]) key = createHmac("sha256", key).update(part).digest();
  return createHmac("sha256", key).update(toSign).digest("hex") === given ? null : "the signature";
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const digest = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
