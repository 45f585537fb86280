import { afterEach, beforeEach, expect, test } from "@jest/globals";
import fc from "fast-check";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mayEnter, mayReach } from "../../server/embedded/account.ts";
import { prepareSocketFolder, socketFolder, socketUrl } from "../../server/embedded/socket.ts";
import { removeTestFolder, testFolder } from "../support/database.folder.ts";

const STRANGER = { uid: 54321, gid: 54321 };

let folder: string;
beforeEach(async () => {
  folder = await testFolder();
  chmodSync(folder, 0o755);
});
afterEach(() => removeTestFolder(folder));

test("the socket's path fits into 107 bytes, wherever data and temporary files lie", () => {
  const path = fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 40 });
  fc.assert(
    fc.property(path, path, (data, temporary) => {
      const place = socketFolder(`/${data.join("/")}`, `/${temporary.join("-")}`);
      expect(Buffer.byteLength(`${place}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107);
    }),
  );
});

test("two clusters never share a socket, and one always has the same", () => {
  expect(socketFolder("/data/a")).not.toBe(socketFolder("/data/b"));
  expect(socketFolder("/data/a")).toBe(socketFolder("/data/a"));
});

test("the folder of the socket is closed to others, and one that is open is refused", () => {
  const place = join(folder, "socket");
  prepareSocketFolder(place, undefined);
  prepareSocketFolder(place, undefined);
  chmodSync(place, 0o777);
  expect(() => prepareSocketFolder(place, undefined)).toThrow("belongs to someone else");
});

test("an address keeps the folder of the socket whole", () => {
  const place = join(folder, "with space & sign");
  mkdirSync(place);
  const url = new URL(socketUrl(place, "waymark_server", "waymark"));
  expect(url.searchParams.get("host")).toBe(place);
  expect([url.username, url.hostname, url.pathname]).toEqual([
    "waymark_server",
    "localhost",
    "/waymark",
  ]);
});

test("a stranger may enter what is open to all, even before it exists", () => {
  expect(mayEnter(STRANGER, join(folder, "not", "yet"))).toBe(true);
  mkdirSync(join(folder, "closed"), { mode: 0o700 });
  expect(mayEnter(STRANGER, join(folder, "closed", "not", "yet"))).toBe(false);
  expect(mayEnter(undefined, join(folder, "closed"))).toBe(true);
});

test("a stranger may reach a file only through open folders", () => {
  const file = join(folder, "inside", "file");
  mkdirSync(join(folder, "inside"), { mode: 0o711 });
  writeFileSync(file, "", { mode: 0o644 });
  expect(mayReach(STRANGER, file)).toBe(true);
  chmodSync(join(folder, "inside"), 0o700);
  expect(mayReach(STRANGER, file)).toBe(false);
});
