import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { readEnvironment } from "../server/environment.ts";

const example = readFileSync(".env.example", "utf8");
const lines = example.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

const inOrder = (names: readonly string[]): string[] =>
  names.toSorted((one, other) => one.localeCompare(other));

/** Reads the environment and writes down which variables it looked at. */
function variablesRead(): string[] {
  const seen = new Set<string>();
  const spy = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get(_target, name) {
        seen.add(String(name));
        return undefined;
      },
    },
  );
  readEnvironment(spy);
  return inOrder([...seen]);
}

test(".env.example lists every variable that is read, and no other", () => {
  expect(inOrder(lines.map((line) => line.replace(/=.*/, "")))).toEqual(variablesRead());
});

test(".env.example explains each variable and shows its default", () => {
  const shown = lines.map((line) => /^(\w+)=(\S*) +# \S.+$/.exec(line));
  expect(shown.every((match) => match !== null)).toBe(true);
  const values: Record<string, string> = Object.fromEntries(
    shown.map((match): [string, string] => [match?.[1] ?? "", match?.[2] ?? ""]),
  );
  expect(readEnvironment(values)).toEqual(readEnvironment({}));
});

test.each([
  ["nothing", {}, true],
  ["localhost", { HOST: "localhost" }, true],
  ["an address that others reach", { HOST: "0.0.0.0" }, false],
  ["a name that only begins like loopback", { HOST: "127.0.0.1.example.org" }, false],
  ["production", { NODE_ENV: "production" }, false],
  ["a database of one's own", { DATABASE_URL: "postgres://db/waymark" }, false],
])("demo mode with %s, %o: %s", (_name, variables, demoMode) => {
  expect(readEnvironment(variables).demoMode).toBe(demoMode);
});

test("an error names every variable that is wrong, says why and gives an example", () => {
  const wrong = { PORT: "http", LOG_LEVEL: "loud", CURRENCY: "dollars", LANGUAGES: "english!" };
  expect(() => readEnvironment(wrong)).toThrow(
    /PORT must be .* e\.g\. PORT=4000, not http\nLOG_LEVEL must be one of trace.*\nCURRENCY .*\nLANGUAGES/,
  );
});

test("a password in an address is never repeated", () => {
  const read = () => readEnvironment({ DATABASE_URL: "mysql://me:hunter2@db/waymark" });
  expect(read).toThrow(/DATABASE_URL must be an address such as DATABASE_URL=postgres:/);
  expect(read).not.toThrow(/hunter2/);
});

test.each([
  [{ OIDC_ISSUER: "https://id.example.org" }, /OIDC_AUDIENCE is missing/],
  [{ OIDC_ISSUER: "http://id.example.org", OIDC_AUDIENCE: "a" }, /OIDC_ISSUER must be https/],
  [{ OIDC_ISSUER: "id.example.org", OIDC_AUDIENCE: "a" }, /OIDC_ISSUER must be an address/],
])("an issuer that cannot be trusted is refused: %o", (variables, message) => {
  expect(() => readEnvironment(variables)).toThrow(message);
});

test.each([
  [{ PUBLIC_URL: "http://waymark.example.org" }, /PUBLIC_URL must be https/],
  [{ PUBLIC_URL: "https://me:secret@waymark.example.org" }, /PUBLIC_URL must be https/],
  [{ PUBLIC_URL: "https://waymark.example.org/?a=b" }, /PUBLIC_URL must be https/],
  [{ PUBLIC_URL: "waymark.example.org" }, /PUBLIC_URL must be an address/],
])("an address for others that links cannot begin with is refused: %o", (variables, message) => {
  expect(() => readEnvironment(variables)).toThrow(message);
  expect(() => readEnvironment(variables)).not.toThrow(/secret/);
});

test.each([
  ["https://waymark.example.org", "https://waymark.example.org"],
  ["https://example.org/learning/", "https://example.org/learning"],
  ["http://localhost:4000/", "http://localhost:4000"],
])("the address for others %s is kept without a slash at the end", (given, kept) => {
  expect(readEnvironment({ PUBLIC_URL: given }).publicUrl).toBe(kept);
});

test("migrations take the server's own database where no owner is named", () => {
  const url = "postgres://db/waymark";
  expect(readEnvironment({ DATABASE_URL: url }).migrationDatabaseUrl).toBe(url);
});
