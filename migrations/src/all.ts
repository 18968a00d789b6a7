import { Domain1700000000001 } from "./1700000000001-domain.ts";

/** Every migration, oldest first. A landed migration is never rewritten. */
export const migrations = [Domain1700000000001];
