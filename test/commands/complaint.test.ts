import { expect, test } from "@jest/globals";
import { complaintOf } from "../../server/complaint.ts";

const failing = (message: string, traits: object): Error =>
  Object.assign(new Error(message), traits);
const listen = { syscall: "listen", port: 4000 };
const refused = { code: "ECONNREFUSED", syscall: "connect" };

test.each([
  [
    "a port in use",
    failing("listen EADDRINUSE", { code: "EADDRINUSE", ...listen }),
    "Port 4000 is taken: end what listens there, or set PORT to another one.",
  ],
  [
    "a port of the system",
    failing("listen EACCES", { code: "EACCES", ...listen }),
    "Port 4000 is not open to this user: set PORT to one above 1023.",
  ],
  [
    "an address that is not ours",
    failing("listen EADDRNOTAVAIL 1.2.3.4", { code: "EADDRNOTAVAIL", ...listen }),
    "listen EADDRNOTAVAIL 1.2.3.4",
  ],
  [
    "a database that is away",
    failing("connect ECONNREFUSED ::1", refused),
    "The database cannot be reached (connect ECONNREFUSED ::1): start it, or see whether DATABASE_URL is right.",
  ],
  [
    "a database that is away at each of its addresses",
    Object.assign(new AggregateError([new Error("not here"), "nor there"]), refused),
    "The database cannot be reached (not here, nor there): start it, or see whether DATABASE_URL is right.",
  ],
  ["a sentence", new Error("Do this first."), "Do this first."],
  ["an error that says nothing", new RangeError(), "RangeError"],
  ["what is no error", "a word", "a word"],
])("words %s", (_, error, sentence) => {
  expect(complaintOf(error)).toBe(sentence);
});
