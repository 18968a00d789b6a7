import { errors, jwtVerify } from "jose";

/** Seconds that an identity token is good for at most, whatever it says: it stands in a page, which is kept and copied. */
export const longestIdentitySeconds = 24 * 60 * 60;
/** Seconds by which a shop's clock may differ. */
const clockSeconds = 60;
const longestExternalId = 200;

export interface VouchedIdentity {
  /** The customer's external id. */
  customer: string;
  expiresAt: Date;
}

export type IdentityRefusal = "IDENTITY_FORGED" | "IDENTITY_EXPIRED";

/**
 * Reads by which a shop's server vouches for its visitor: a JWT (RFC 7519) signed by HMAC-SHA256 with the widget's secret, `sub` the
 * customer's external id, `aud` the site's key, `exp` at most a day ahead. No other algorithm is taken, "none" least of all.
 *
 * @param secrets the present one, and the one before while it is good
 */
export async function readIdentity(
  token: string,
  secrets: readonly Uint8Array[],
  siteKey: string,
  now: Date,
): Promise<VouchedIdentity | IdentityRefusal> {
  for (const secret of secrets) {
    try {
      const { payload } = await jwtVerify(token, secret, {
        algorithms: ["HS256"],
        audience: siteKey,
        requiredClaims: ["sub", "exp"],
        clockTolerance: clockSeconds,
        currentDate: now,
      });
      const { sub = "", exp = 0 } = payload;
      if (sub === "" || sub.length > longestExternalId) return "IDENTITY_FORGED";
      if (exp - now.getTime() / 1_000 > longestIdentitySeconds + clockSeconds) return "IDENTITY_FORGED";
      return { customer: sub, expiresAt: new Date((exp + clockSeconds) * 1_000) };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return "IDENTITY_EXPIRED";
      if (!(error instanceof errors.JOSEError)) throw error;
    }
  }
  return "IDENTITY_FORGED";
}
