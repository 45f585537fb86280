import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { serviceAccount } from "../../server/embedded/account.ts";
import { findBinaries } from "../../server/embedded/binaries.ts";
import { startEmbedded } from "../../server/embedded/embedded.ts";
import { runningPostmaster } from "../../server/embedded/postmaster.ts";
import { removeTestFolder, testFolder } from "../support/database.folder.ts";
import { hold, releaseAll } from "./holding.ts";

let folder: string;
beforeEach(async () => {
  folder = await testFolder();
});
afterEach(async () => {
  await releaseAll();
  await removeTestFolder(folder);
});

const start = (dataFolder = folder) => startEmbedded({ dataFolder });

test("says when the data folder cannot be written to, and what to do", async () => {
  chmodSync(folder, 0o555);
  const nobody = process.getuid?.() === 0 ? 65534 : undefined;
  const { refusal } = await hold(folder, nobody);
  expect(refusal).toMatch(/^EmbeddedRefusal: The data folder .* cannot be written to \(EACCES\): /);
  expect(refusal).toMatch(/or set DATA_DIR to another folder\.$/);
  chmodSync(folder, 0o755);
});

test("says when the data folder is a file", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  await expect(start(file)).rejects.toThrow("is not a folder: move that file away");
});

test("leaves a folder alone that holds something else, and names what", async () => {
  writeFileSync(join(folder, "holiday.txt"), "sun");
  await expect(start()).rejects.toThrow("holds something else (holiday.txt): set DATA_DIR to an");
});

test("says when the data are of another PostgreSQL", async () => {
  const database = await start();
  await database.stop();
  writeFileSync(join(folder, "postgres", "PG_VERSION"), "17\n");
  await expect(start()).rejects.toThrow("are of PostgreSQL 17 and this Waymark brings 18: use the");
});

test("does not touch data that a PostgreSQL of someone else's uses", async () => {
  await (await start()).stop();
  const cluster = join(folder, "postgres");
  const account = serviceAccount(cluster);
  const { postgres } = findBinaries({ account, home: folder, say: () => undefined });
  const own = join(cluster, "own");
  mkdirSync(own, { mode: 0o777 });
  chmodSync(own, 0o777);
  const options = [
    "-D",
    cluster,
    "-c",
    "listen_addresses=",
    "-c",
    `unix_socket_directories=${own}`,
  ];
  const stranger = spawn(postgres, options, { cwd: "/", stdio: "ignore", ...account });
  while (runningPostmaster(cluster)?.status !== "ready") await pause(10);
  await expect(start()).rejects.toThrow(`(process ${stranger.pid}) uses ${folder}: stop it and`);
  stranger.kill("SIGINT");
  await once(stranger, "exit");
});

test("says what PostgreSQL said when it cannot start", async () => {
  await (await start()).stop();
  writeFileSync(join(folder, "postgres", "postgresql.conf"), "no_such_setting = 1\n");
  await expect(start()).rejects.toThrow(
    /PostgreSQL did not start: .*configuration file.*its log is/,
  );
});
