import { randomBytes, randomUUID } from "node:crypto";
import type pg from "pg";
import type { SignIn } from "./sign-in.ts";

/** Makes a person an account with a password of ours, in the library's own tables and hash, inside the given transaction. */
export async function createAccount(
  db: pg.PoolClient,
  signIn: SignIn,
  person: { email: string; name: string },
): Promise<{ userId: string; initialPassword: string }> {
  const userId = randomUUID();
  const initialPassword = generatePassword();
  const { password } = await signIn.$context;
  await db.query(`INSERT INTO "user" (id, name, email, "emailVerified") VALUES ($1, $2, $3, false)`, [
    userId,
    person.name,
    person.email,
  ]);
  await db.query(
    `INSERT INTO account ("accountId", "providerId", "userId", password, "updatedAt")
     VALUES ($1::text, 'credential', $1::uuid, $2, now())`,
    [userId, await password.hash(initialPassword)],
  );
  return { userId, initialPassword };
}

/** The account of an address; null where there is none. */
export async function accountOf(db: pg.PoolClient, email: string): Promise<string | null> {
  const found = await db.query<{ id: string }>(`SELECT id FROM "user" WHERE email = $1`, [email]);
  return found.rows[0]?.id ?? null;
}

/** As the library stores addresses: without outer spaces, in lower case. Null when it is none. */
export function readEmail(given: string): string | null {
  const email = given.trim().toLowerCase();
  return email.length <= 254 && /^[^\s@]+@[^\s@]+$/.test(email) ? email : null;
}

/** 18 characters from 64: 108 bits. */
function generatePassword(): string {
  return randomBytes(18).toString("base64url").slice(0, 18);
}
