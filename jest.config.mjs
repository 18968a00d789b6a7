// Jest runs TypeScript sources through swc in ESM mode (better-auth cannot be loaded as CommonJS on Node 20).
// The `source` export condition makes one package's tests see another package's sources, so no build is needed;
// worker threads and child processes do load dist/, which `npm test` builds first.
const project = (displayName, rootDir) => ({
  displayName,
  rootDir: new URL(`./${rootDir}`, import.meta.url).pathname,
  roots: ["<rootDir>/src"],
  testEnvironment: new URL("./infra/scripts/jest-environment.mjs", import.meta.url).pathname,
  testMatch: ["**/*.spec.ts"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  testEnvironmentOptions: { customExportConditions: ["source", "node", "node-addons"] },
  modulePathIgnorePatterns: ["<rootDir>/dist"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        swcrc: false,
        module: { type: "es6" },
        sourceMaps: "inline",
        jsc: {
          target: "es2022",
          keepClassNames: true,
          parser: { syntax: "typescript", decorators: true, tsx: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
            react: { runtime: "automatic" },
          },
        },
      },
    ],
  },
});

export default {
  testTimeout: 60_000,
  globalSetup: "./infra/scripts/jest-setup.mjs",
  globalTeardown: "./infra/scripts/jest-teardown.mjs",
  projects: [
    project("schema", "schema"),
    project("migrations", "migrations"),
    project("infra", "infra"),
    project("runtime", "services/runtime"),
    project("demand-forecast", "services/demand-forecast"),
    project("inventory", "services/inventory"),
    project("segments", "services/segments"),
    project("ad-roi", "services/ad-roi"),
    project("campaigns", "services/campaigns"),
    project("customer-behaviour", "services/customer-behaviour"),
    project("smart-support", "services/smart-support"),
    project("privacy", "services/privacy"),
    project("data-import", "services/data-import"),
    project("crm-connectors", "services/crm-connectors"),
    project("widget", "apps/widget"),
    project("gateway", "apps/gateway"),
    project("model-host", "apps/model-host"),
    project("cli", "apps/cli"),
    project("dashboard", "apps/dashboard"),
    project("tests", "tests"),
  ],
};
