import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { SecretBox } from "@bellwether/runtime/webhooks/secret-box";

/** What a sync reaches CRMs with in tests: servers on this machine, and no patience. */
export function testAccess() {
  return {
    secrets: new SecretBox("k".repeat(32)),
    destinations: new Destinations("127.0.0.0/8"),
    patience: { firstWaitMs: 1, attempts: 3, timeoutMs: 5_000 },
  };
}
