/**
 * @typedef {object} DashboardSettings
 * @property {string} host address to listen on
 * @property {number} port TCP port; 0 for a free one
 * @property {string} gatewayUrl origin of the gateway, without a path
 * @property {string | false} trustedProxies addresses or ranges, separated by commas, of the proxies before this front whose
 *   X-Forwarded-For is believed; false: whoever connects is who asks
 * @property {boolean} development serve sources instead of the build
 */

/**
 * The dashboard's part of the environment. It knows the platform only through its schema, so it reads for itself.
 *
 * @param {Record<string, string | undefined>} environment
 * @returns {DashboardSettings}
 * @throws {Error} naming the variable, the rule and the value
 */
export function readSettings(environment) {
  const text = (name, byDefault) => environment[name] || byDefault;
  const port = Number(text("DASHBOARD_PORT", "3000"));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`DASHBOARD_PORT must be a port from 0 to 65535; got ${JSON.stringify(environment.DASHBOARD_PORT)}`);
  }
  const gateway = text("GATEWAY_URL", `http://127.0.0.1:${text("GATEWAY_PORT", "4000")}`);
  if (!/^https?:$/.test(URL.canParse(gateway) ? new URL(gateway).protocol : "")) {
    throw new Error(`GATEWAY_URL must be an http or https address; got ${JSON.stringify(gateway)}`);
  }
  return {
    host: text("HOST", "127.0.0.1"),
    port,
    gatewayUrl: new URL(gateway).origin,
    trustedProxies: text("DASHBOARD_TRUSTED_PROXIES", "") || false,
    development: environment.NODE_ENV === "development",
  };
}
