export interface UploadRefusal {
  status: number;
  message: string;
  requestId: string | null;
}

/** The address on our own origin: whatever host the server believes to have, the session's cookie lives here. */
export function ownAddress(address: string): string {
  const url = new URL(address, "http://here.invalid");
  return `${url.pathname}${url.search}`;
}

/**
 * Sends a file's bytes. XMLHttpRequest, because fetch tells no upload progress.
 *
 * @param onProgress told the share that has been sent, 0 … 1
 * @returns null when the server has it all, else why not
 */
export function uploadFile(
  address: string,
  file: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<UploadRefusal | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PUT", ownAddress(address));
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => {
      const refused = request.status >= 400;
      const requestId = request.getResponseHeader("x-request-id");
      resolve(refused ? { status: request.status, message: request.responseText.slice(0, 400), requestId } : null);
    };
    request.onerror = () => resolve({ status: 0, message: "", requestId: null });
    request.onabort = () => resolve({ status: 0, message: "", requestId: null });
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
