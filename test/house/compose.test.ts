import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { isRecord, ownFiles, sectionOf, textOf } from "./files.ts";

const services = inside(parse(textOf("docker-compose.yml")), "services");

test("docker-compose.yml brings database, migration, identity provider and server", () => {
  expect(Object.keys(services).sort()).toEqual(["database", "identity", "migration", "server"]);
});

test("every service that stays has a health check, and comes back by itself", () => {
  for (const name of ["database", "identity", "server"]) {
    expect(inside(services, name)).toMatchObject({
      healthcheck: { test: expect.anything(), interval: expect.any(String) },
      restart: "unless-stopped",
    });
  }
});

test("the server starts after the migration, and asks for its own role's password", () => {
  const server = inside(services, "server");
  expect(server).toMatchObject({
    depends_on: { migration: { condition: "service_completed_successfully" } },
    environment: { NODE_ENV: "production", OIDC_AUDIENCE: "waymark" },
  });
  expect(inside(server, "environment")["DATABASE_URL"]).toMatch(/^postgres:\/\/waymark_server:/);
});

test("every command that a container runs is compiled from a file of ours", () => {
  const texts = [textOf("docker-compose.yml"), textOf("Dockerfile")].join("\n");
  const commands = [...texts.matchAll(/"dist\/([\w./-]+)\.js"/g)].map(([, path]) => `${path}.ts`);
  expect(commands).toContain("server/migrate.command.ts");
  expect(commands.filter((path) => !ownFiles.includes(path))).toEqual([]);
});

test("data lie in named volumes", () => {
  const compose: unknown = parse(textOf("docker-compose.yml"));
  expect(Object.keys(inside(compose, "volumes"))).toEqual(["database", "identity", "files"]);
});

test("no port is open to other machines", () => {
  const ports = Object.keys(services).map((name) => inside(services, name)["ports"] ?? []);
  expect(ports.flat().filter((port) => !JSON.stringify(port).startsWith('"127.0.0.1:'))).toEqual(
    [],
  );
});

test("the identity provider knows the demo people and gives tokens that the server takes", () => {
  const [client] = listIn("docs/compose/realm.json", "clients");
  expect(client).toMatchObject({ attributes: { "access.token.header.type.rfc9068": "true" } });
  expect(JSON.stringify(client)).toContain('"included.custom.audience":"waymark"');
  const people = listIn("docs/compose/realm.json", "users").map((user) => user["email"]);
  const names = ["learner", "manager", "mentor", "assessor", "curator", "people", "admin"];
  expect(people).toEqual(names.map((name) => `${name}@example.org`));
});

test("the image runs as an ordinary user and leaves out what it does not need", () => {
  expect(textOf("Dockerfile")).toMatch(/^USER node$/m);
  const left = textOf(".dockerignore").split("\n");
  expect(left).toEqual(expect.arrayContaining([".git", ".env", ".data", "node_modules", "test"]));
});

test(".env.example lists every variable that the server reads, with a line about each", () => {
  const readers = ownFiles.filter((path) => /^server\/environment.*\.ts$/.test(path));
  const read = readers.flatMap((path) =>
    [...textOf(path).matchAll(/from, "([A-Z][A-Z_]+)"/g)].map(([, name]) => name),
  );
  const example = textOf(".env.example");
  const listed = [...example.matchAll(/^(?:# ?)?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
  expect(read.filter((name) => name !== "NODE_ENV" && !listed.includes(name))).toEqual([]);
});

function inside(value: unknown, key: string): Record<string, unknown> {
  const found = isRecord(value) ? value[key] : undefined;
  if (!isRecord(found)) throw new Error(`There is nothing at ${key}.`);
  return found;
}

function listIn(path: string, key: string): Record<string, unknown>[] {
  const list = sectionOf(path)[key];
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

test("the image starts the server as `npm start` does", () => {
  const start = String(inside(JSON.parse(textOf("package.json")), "scripts")["start"]);
  const [, command = "[]"] = /^CMD (\[.*\])$/m.exec(textOf("Dockerfile")) ?? [];
  const words: unknown = JSON.parse(command);
  expect(Array.isArray(words) && words.join(" ")).toBe(start.replace(/^.*exec /, ""));
});
