/**
 * The id in the answer to CreateMultipartUpload.
 *
 * @throws Error when there is none.
 */
export function uploadIdOf(answer: string): string {
  const id = /<UploadId>([^<]+)<\/UploadId>/.exec(answer)?.[1];
  if (id === undefined) throw new Error(`The store began no multipart upload; it answered ${answer.slice(0, 300)}`);
  return id.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** Body of CompleteMultipartUpload: the parts in order with the tags the store gave them. */
export function completionDocument(tags: readonly string[]): Buffer {
  const parts = tags.map(
    (tag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${escapeXml(tag)}</ETag></Part>`,
  );
  return Buffer.from(`<CompleteMultipartUpload>${parts.join("")}</CompleteMultipartUpload>`);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
