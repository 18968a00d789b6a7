import { createAuthClient } from "better-auth/client";

/** Signing in and out, through the dashboard's own origin. The session is a cookie that scripts cannot read. */
export const authClient = createAuthClient({
  baseURL: typeof window === "undefined" ? "http://localhost" : window.location.origin,
});
