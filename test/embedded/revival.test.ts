import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { chmodSync, renameSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startEmbedded } from "../../server/embedded/embedded.ts";
import { runningPostmaster } from "../../server/embedded/postmaster.ts";
import { keepWatch } from "../../server/embedded/watch.ts";
import { openLog } from "../../server/log.ts";
import { connected } from "../support/database.ts";
import { removeTestFolder, testFolder } from "../support/database.folder.ts";
import { lineList } from "../support/lines.ts";
import { releaseAll, startOf } from "./holding.ts";

jest.setTimeout(60_000);

let folder: string;
beforeEach(async () => {
  folder = await testFolder();
});
afterEach(async () => {
  await releaseAll();
  await removeTestFolder(folder);
});

const running = () => runningPostmaster(join(folder, "postgres"));
const kill = () => process.kill(running()?.pid ?? 0, "SIGKILL");

/** Uses the folder's database as a server does, with the lines of its log. */
async function watched() {
  const { lines, destination } = lineList();
  const database = await startEmbedded({
    dataFolder: folder,
    log: openLog("info", destination),
  });
  return { ownerUrl: database.ownerUrl, stop: () => database.stop(), lines };
}

test("eight tries in a row are enough, and the last word says what to do", async () => {
  const { lines, destination } = lineList();
  const revive = () => Promise.reject(new Error("no luck"));
  const url = `postgresql://nobody@localhost/none?host=${encodeURIComponent(folder)}`;
  const watch = keepWatch({ url, revive, log: openLog("info", destination), shortestPause: 1 });
  while (told(lines, "start Waymark anew") === 0) await pause(20);
  watch.end();
  expect(told(lines, "did not start again")).toBe(8);
});

/** How many lines say so. */
function told(lines: readonly string[], words: string): number {
  return lines.filter((line) => line.includes(words)).length;
}

/** Waits until a question is answered, for ten seconds at most. */
async function back(url: string): Promise<string> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const start = await startOf(url).catch(() => null);
    if (start !== null || Date.now() > deadline) return start ?? "not within ten seconds";
    await pause(20);
  }
}

test("a PostgreSQL that is killed under a server is there again, with all that was kept", async () => {
  const { ownerUrl, stop, lines } = await watched();
  await connected(ownerUrl, (client) => client.query("CREATE TABLE kept AS SELECT 7 AS n"));
  for (let time = 1; time <= 3; time++) {
    const before = await startOf(ownerUrl);
    kill();
    expect(await back(ownerUrl)).not.toBe(before);
    // One that is killed before its try is over belongs to the same try.
    while (told(lines, "PostgreSQL runs") < time) await pause(20);
  }
  const kept = await connected(ownerUrl, (client) => client.query("SELECT n FROM kept"));
  expect(kept.rows).toEqual([{ n: 7 }]);
  expect(told(lines, "joining it or starting it again")).toBeGreaterThanOrEqual(3);
  await stop();
  expect(running()).toBeUndefined();
});

test("two servers that lose it start one and share it", async () => {
  const servers = [await watched(), await watched()];
  kill();
  await Promise.all(servers.map(({ ownerUrl }) => back(ownerUrl)));
  const starts = await Promise.all(servers.map(({ ownerUrl }) => startOf(ownerUrl)));
  expect(new Set(starts).size).toBe(1);
  await Promise.all(servers.map(({ stop }) => stop()));
  expect(running()).toBeUndefined();
});

test("a session that is ended from outside costs nothing but a new one", async () => {
  const { ownerUrl, stop, lines } = await watched();
  const before = await startOf(ownerUrl);
  const others =
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'postgres'";
  await connected(ownerUrl, (client) => client.query(others));
  while (told(lines, "PostgreSQL runs") === 0) await pause(20);
  expect(await startOf(ownerUrl)).toBe(before);
  await stop();
});

test("whoever leaves does not start it again", async () => {
  const { stop } = await watched();
  kill();
  await stop();
  await pause(500);
  expect(running()).toBeUndefined();
});

test("data that are gone are not made anew, and every try is told until it works", async () => {
  const { ownerUrl, stop, lines } = await watched();
  const cluster = join(folder, "postgres");
  renameSync(cluster, `${cluster}-away`);
  process.kill(runningPostmaster(`${cluster}-away`)?.pid ?? 0, "SIGKILL");
  while (told(lines, "did not start again") < 2) await pause(20);
  renameSync(`${cluster}-away`, cluster);
  chmodSync(cluster, 0o700);
  expect(await back(ownerUrl)).toMatch(/^\d{4}-/);
  await stop();
});
