import { ownerName } from "./cluster.ts";

/** Address of a database of an embedded cluster, as its owner. `initdb` makes `postgres`, which we use as it is. */
export function ownerUrl(port: number, password: string, database = "postgres"): string {
  return `postgres://${ownerName}:${password}@127.0.0.1:${port}/${database}`;
}
