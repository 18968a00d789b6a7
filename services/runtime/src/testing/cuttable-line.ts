import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to a server that can be cut and mended. */
export interface CuttableLine {
  /** The server's address by way of the line. */
  url: string;
  /** Breaks every connection, and refuses new ones. */
  cut(): void;
  /** Keeps every connection, and lets no byte through any more. New ones are accepted and stay silent. */
  silence(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Puts a line between this process and the server of a connection URL. */
export async function layLine(serverUrl: string): Promise<CuttableLine> {
  const target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  let state: "whole" | "cut" | "silent" = "whole";
  const server = createServer((near) => {
    sockets.add(near);
    near.on("close", () => sockets.delete(near)).on("error", () => undefined);
    if (state === "cut") return void near.destroy();
    if (state === "silent") return;
    const far = connect(Number(target.port), target.hostname);
    sockets.add(far);
    far.on("close", () => sockets.delete(far)).on("error", () => near.destroy());
    near.on("data", (bytes) => state !== "silent" && far.write(bytes));
    far.on("data", (bytes) => state !== "silent" && near.write(bytes));
    near.on("close", () => far.destroy());
    far.on("close", () => state !== "silent" && near.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(serverUrl);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.toString(),
    cut: () => {
      state = "cut";
      breakAll();
    },
    silence: () => {
      state = "silent";
    },
    mend: () => {
      state = "whole";
    },
    close: async () => {
      breakAll();
      server.close();
    },
  };
}
