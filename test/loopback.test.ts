import { expect, test } from "@jest/globals";
import { isLoopback, isTrustworthy } from "../server/loopback.ts";

test.each([
  ["127.0.0.1", true],
  ["127.1.2.3", true],
  ["::1", true],
  ["[::1]", true],
  ["::ffff:127.0.0.1", true],
  ["LOCALHOST", true],
  ["128.0.0.1", false],
  ["localhost.example.org", false],
  ["::", false],
  ["", false],
])("whether %s stays on this machine: %s", (host, loopback) => {
  expect(isLoopback(host)).toBe(loopback);
});

test.each([
  ["https://id.example.org", true],
  ["http://localhost:8080/realm", true],
  ["http://[::1]:8080", true],
  ["http://id.example.org", false],
  ["http://localhost.example.org", false],
  ["ftp://localhost", false],
])("whether nobody reads along on the way to %s: %s", (address, trustworthy) => {
  expect(isTrustworthy(new URL(address))).toBe(trustworthy);
});
