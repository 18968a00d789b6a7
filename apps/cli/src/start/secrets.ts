import type { FirstOwner } from "@bellwether/gateway/auth/first-owner";

/**
 * What the first start made and nobody can read again, as it is printed; undefined when nothing was made. Print it as soon
 * as it exists: a start that fails later must not take the only copy with it.
 */
export function secretsOf({ email, password, cliKey }: FirstOwner): string | undefined {
  if (password === undefined && cliKey === undefined) return undefined;
  const lines = [""];
  if (password !== undefined) lines.push(`  Sign in as ${email}`, `  Password   ${password}`);
  if (cliKey !== undefined) lines.push(`  API key    ${cliKey}`);
  lines.push("  Shown this once: keep them. `npm run bellwether` finds the key in DATA_DIR/cli-key.", "");
  return lines.join("\n");
}
