/** How a shop's server vouches for who is signed in: a JWT (RFC 7519) of HMAC-SHA256, which every language has a library for. */
export const identityCode = {
  "Node.js": (siteKey: string) => `import { SignJWT } from "jose";

const secret = new TextEncoder().encode(process.env.BELLWETHER_WIDGET_SECRET);
const token = await new SignJWT()
  .setProtectedHeader({ alg: "HS256" })
  .setSubject(customer.externalId)
  .setAudience("${siteKey}")
  .setExpirationTime("10m")
  .setJti(crypto.randomUUID())
  .sign(secret);`,
  Python: (siteKey: string) => `import jwt, os, time, uuid

token = jwt.encode(
    {
        "sub": customer.external_id,
        "aud": "${siteKey}",
        "exp": int(time.time()) + 600,
        "jti": str(uuid.uuid4()),
    },
    os.environ["BELLWETHER_WIDGET_SECRET"],
    algorithm="HS256",
)`,
  PHP: (siteKey: string) => `use Firebase\\JWT\\JWT;

$token = JWT::encode([
    'sub' => $customer->externalId,
    'aud' => '${siteKey}',
    'exp' => time() + 600,
    'jti' => bin2hex(random_bytes(16)),
], getenv('BELLWETHER_WIDGET_SECRET'), 'HS256');`,
} as const;

export type IdentityLanguage = keyof typeof identityCode;
export const identityLanguages = Object.keys(identityCode) as IdentityLanguage[];
