import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startEmbedded } from "../../server/embedded/embedded.ts";
import { runningPostmaster } from "../../server/embedded/postmaster.ts";
import { connected } from "../support/database.ts";
import { removeTestFolder, testFolder } from "../support/database.folder.ts";
import { begin, hold, killGroup, releaseAll, startOf } from "./holding.ts";

let folder: string;
beforeEach(async () => {
  folder = await testFolder();
});
afterEach(async () => {
  await releaseAll();
  await removeTestFolder(folder);
});

const running = () => runningPostmaster(join(folder, "postgres"));

test("the first start makes a database that reads every script and listens on no port", async () => {
  const database = await startEmbedded({ dataFolder: folder });
  const facts = await connected(database.ownerUrl, (client) =>
    client.query(
      `SELECT current_user AS role, current_database() AS name, rolsuper AS super,
         current_setting('listen_addresses') AS addresses, current_setting('jit') AS jit,
         current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
         (SELECT datcollate FROM pg_database WHERE datname = current_database()) AS locale,
         EXISTS (SELECT FROM pg_collation WHERE collname = 'und-x-icu') AS icu
       FROM pg_roles WHERE rolname = current_user`,
    ),
  );
  await database.stop();
  expect(facts.rows).toEqual([
    {
      role: "waymark_owner",
      name: "waymark",
      super: true,
      addresses: "",
      jit: "off",
      encoding: "UTF8",
      fsync: "on",
      locale: "C",
      icu: true,
    },
  ]);
  expect(readdirSync(folder).sort()).toContain("postgres.log");
});

test("a second process joins the first, and the last to leave stops PostgreSQL", async () => {
  const [first, second] = [await hold(folder), await hold(folder)];
  const start = await startOf(first.ownerUrl);
  const { socketFolder = "" } = running() ?? {};
  await first.leave();
  expect(await startOf(second.ownerUrl)).toBe(start);
  await second.leave();
  expect(running()).toBeUndefined();
  expect(existsSync(socketFolder)).toBe(false);
});

test("processes that start together on an empty folder share one PostgreSQL", async () => {
  const holders = await Promise.all([hold(folder), hold(folder), hold(folder)]);
  const starts = await Promise.all(holders.map(({ ownerUrl }) => startOf(ownerUrl)));
  expect(new Set(starts).size).toBe(1);
  await Promise.all(holders.map((holder) => holder.leave()));
  expect(running()).toBeUndefined();
});

test("stopping twice is stopping once, and one process may use the database twice", async () => {
  const first = await startEmbedded({ dataFolder: folder });
  const second = await startEmbedded({ dataFolder: folder });
  await first.stop();
  await first.stop();
  expect(await startOf(second.ownerUrl)).not.toBe("");
  await second.stop();
  expect(running()).toBeUndefined();
});

test.each(["SIGKILL", "SIGINT"] as const)(
  "PostgreSQL outlives a process ended by %s, and whoever comes next takes it over",
  async (signal) => {
    const lost = await hold(folder);
    const start = await startOf(lost.ownerUrl);
    await lost.kill(signal);
    const next = await startEmbedded({ dataFolder: folder });
    expect(await startOf(next.ownerUrl)).toBe(start);
    await next.stop();
    expect(running()).toBeUndefined();
  },
);

test("starts again after PostgreSQL was killed, and what was committed is there", async () => {
  const lost = await hold(folder);
  await connected(lost.ownerUrl, (client) => client.query("CREATE TABLE kept AS SELECT 7 AS n"));
  process.kill(running()?.pid ?? 0, "SIGKILL");
  await lost.kill("SIGKILL");
  const next = await startEmbedded({ dataFolder: folder });
  const kept = await connected(next.ownerUrl, (client) => client.query("SELECT n FROM kept"));
  expect(kept.rows).toEqual([{ n: 7 }]);
  await next.stop();
});

test("starts again under a process that lost its PostgreSQL, at the same address", async () => {
  const first = await hold(folder);
  process.kill(running()?.pid ?? 0, "SIGKILL");
  const second = await startEmbedded({ dataFolder: folder });
  expect(await startOf(first.ownerUrl)).toBe(await startOf(second.ownerUrl));
  await second.stop();
  await first.leave();
  expect(running()).toBeUndefined();
});

test("a first start that was killed half-way is begun anew", async () => {
  const lost = begin(folder);
  while (!readdirSync(folder).some((name) => name.startsWith("postgres.new-"))) await pause(5);
  killGroup(lost, "SIGKILL");
  const next = await startEmbedded({ dataFolder: folder });
  expect(await startOf(next.ownerUrl)).not.toBe("");
  await next.stop();
  expect(readdirSync(folder).filter((name) => name.includes(".new"))).toEqual([]);
});
