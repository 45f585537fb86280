import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openDatabase } from "../../server/database.ts";
import { run as runCommand } from "../commands/running.ts";
import { connected, freshDatabase } from "../support/database.ts";
import type { FreshDatabase } from "../support/database.ts";
import { append, aRecord } from "./any-record.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  const server = await openDatabase(fresh.serverUrl, { connections: 1 });
  await append(server, [aRecord(), aRecord({ reason: "Why." }), aRecord()]);
  await server.close();
});
afterAll(() => fresh.drop());

const run = (...args: string[]) =>
  runCommand("audit-verify.command.ts", args, { DATABASE_URL: fresh.ownerUrl });
const asOwner = (statements: string) =>
  connected(fresh.ownerUrl, (client) =>
    client.query(`SET session_replication_role = replica; ${statements}`),
  );

test("a whole chain leaves with 0, and its end can be noted and handed over later", async () => {
  const { code, out, err } = await run();
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^Entries: 3, of which erased: 0\nEnd of the chain: 3:[0-9a-f]{64}\n/);
  expect(out).toMatch(/\nThe chain is whole\.\n$/);
  const end = /3:[0-9a-f]{64}/.exec(out)?.[0] ?? "";
  expect(await run("--known", end)).toEqual({ code: 0, out, err: "" });
  const other = await run(
    "--known",
    end.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
  );
  expect(other.code).toBe(1);
  expect(other.out).toMatch(/^Entry 3 is not the one whose hash was noted/);
});

test("a chain that was tampered with leaves with 1 and says where", async () => {
  await asOwner("UPDATE audit_value SET reason = 'Other.' WHERE entry_id = 2");
  const { code, out } = await run();
  expect(code).toBe(1);
  expect(out).toMatch(
    /^What entry 2 says was changed: .*\nEntries: 3, .*\n.*\n.*tampered with\.\n$/,
  );
  const asJson = await run("--json");
  expect(asJson.code).toBe(1);
  expect(JSON.parse(asJson.out)).toEqual({
    whole: false,
    entries: 3,
    erased: 0,
    head: { entries: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    faultCount: 1,
    faults: [
      { code: "VALUES_CHANGED", from: 2, to: 2, message: expect.stringMatching(/^What entry 2/) },
    ],
  });
});

test.each([
  { args: ["--known", "3:abc"], problem: "--known takes ENTRIES:HASH" },
  { args: ["--loud"], problem: "--loud" },
  { args: ["now"], problem: "now" },
])("wrong usage leaves with 2 and says what is wrong: $args", async ({ args, problem }) => {
  const { code, out, err } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.split("\n")[0]).toContain(problem);
  expect(err).toContain("Usage: npm run audit:verify");
});
