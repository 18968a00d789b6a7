import { connect, createServer, type Socket } from "node:net";

/** A way to a database that can be shut: what stands behind it goes on for everybody else. */
export interface DatabaseDoor {
  /** The address with this door in it. */
  through(url: string): string;
  shut(): Promise<void>;
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a door before the server of `url`. */
export async function openDatabaseDoor(url: string): Promise<DatabaseDoor> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((inward) => {
    const outward = connect(Number(port), hostname);
    for (const socket of [inward, outward]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => sockets.delete(socket));
    }
    inward.pipe(outward).pipe(inward);
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, "127.0.0.1", resolve));
  await listen(0);
  const address = server.address();
  const at = typeof address === "object" && address !== null ? address.port : 0;
  const shut = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return {
    through(given) {
      const moved = new URL(given);
      moved.port = String(at);
      return moved.toString();
    },
    shut,
    open: () => listen(at),
    close: () => (server.listening ? shut() : Promise.resolve()),
  };
}
