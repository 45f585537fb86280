import { expect, test } from "@jest/globals";
import { publicUrlOf } from "../../server/door/public-url.ts";
import { readEnvironment } from "../../server/environment.ts";

const listening = [{ address: "127.0.0.1", family: "IPv4", port: 4321 }];

test.each([
  [{}, [], "http://127.0.0.1:4000"],
  [{ PORT: "0" }, listening, "http://127.0.0.1:4321"],
  [{ HOST: "0.0.0.0" }, listening, "http://localhost:4321"],
  [{ HOST: "::" }, listening, "http://localhost:4321"],
  [{ HOST: "::1" }, listening, "http://[::1]:4321"],
  [{ HOST: "waymark.internal", PORT: "80" }, [], "http://waymark.internal:80"],
  [{ PUBLIC_URL: "https://example.org/way/" }, listening, "https://example.org/way"],
])("with %o, listening at %j, others find the server at %s", (variables, bound, found) => {
  expect(publicUrlOf(readEnvironment(variables), { addresses: () => bound })).toBe(found);
});
