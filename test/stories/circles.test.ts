import { expect, test } from "@jest/globals";
import { pick } from "../support/pick.ts";
import { openWorld } from "../support/world.ts";

test("the graph reads on as before when a circle was refused", async () => {
  const world = await openWorld();
  const hall = await world.unit("Hall");
  const oven = await world.unit("Oven", hall);
  const boss = await world.person({ name: "Boss", unit: oven });
  const baker = await world.person({ name: "Baker", manager: boss });
  const under = "UPDATE person SET manager_id = $1 WHERE id = $2";
  await expect(world.query(under, [baker.row, boss.row])).rejects.toThrow("above themselves");
  const within = "UPDATE org_unit SET parent_id = $1 WHERE id = $2";
  await expect(world.query(within, [oven.row, hall.row])).rejects.toThrow("within itself");
  const { data } = await world.ask(
    boss,
    `{ viewer { person { manager { id } orgUnit { name parent { name parent { name } } }
       team { totalCount edges { node { displayName manager { displayName } } } } } } }`,
  );
  expect(pick(data, "viewer.person")).toEqual({
    manager: null,
    orgUnit: { name: "Oven", parent: { name: "Hall", parent: null } },
    team: {
      totalCount: 1,
      edges: [{ node: { displayName: "Baker", manager: { displayName: "Boss" } } }],
    },
  });
  await world.close();
});
