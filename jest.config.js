/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          // seeds are read as JSON modules, which must say so when they are imported.
          experimental: { keepImportAttributes: true },
          parser: { syntax: "typescript", decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: false,
            useDefineForClassFields: false,
          },
          target: "es2022",
        },
        module: { type: "es6" },
      },
    ],
  },
  globalSetup: "<rootDir>/test/support/database.setup.ts",
  globalTeardown: "<rootDir>/test/support/database.teardown.ts",
  // Many tests wait for a process, a browser or a clock: every core has one to run meanwhile.
  maxWorkers: "100%",
  testTimeout: 30_000,
};
