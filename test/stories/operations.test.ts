import { describe, expect, test } from "@jest/globals";
import { clientOperations, ownOperations } from "./operations.ts";

const beside = clientOperations.size > 0 ? describe : describe.skip;

beside("the operations of the stories", () => {
  test.each([...ownOperations])("%s is what the clients send", (name, document) => {
    expect(document).toBe(clientOperations.get(name));
  });
});
