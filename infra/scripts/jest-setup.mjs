import { constants } from "node:fs";
import { access, statfs } from "node:fs/promises";
import { joinTestCluster } from "./test-cluster-users.mjs";

const memory = "/dev/shm";
/** The tests were seen to keep a quarter of a gigabyte there; the log of their database may grow to two. */
const enoughBytes = 4 * 2 ** 30;

/** Runs before the workers start, which inherit the environment. */
export default async function setUp() {
  // A test database is a thousand files that live for seconds. Where many were just deleted, ext4 looks for places of new
  // ones bit by bit: that took three quarters of a second of the processor a database.
  if (process.env.TMPDIR === undefined && (await hasRoomInMemory())) process.env.TMPDIR = memory;
  await joinTestCluster();
}

/** A container has 64 MiB there unless it was given more, and other systems have no such place: the disk serves as well. */
async function hasRoomInMemory() {
  try {
    await access(memory, constants.W_OK);
    const { bavail, bsize } = await statfs(memory);
    return bavail * bsize >= enoughBytes;
  } catch {
    return false;
  }
}
