import { leaveOnSignal } from "../../server/leaving.ts";
import { openLog } from "../../server/log.ts";
import { openStubHouse } from "./stub-house.ts";

// A server of its own, to be ended by a signal: prints its address and a token, then serves.
const house = await openStubHouse();
const address = await house.door.fastify.listen({ port: 0, host: "127.0.0.1" });
leaveOnSignal(() => house.door.close(), openLog("silent"));
process.stdout.write(`${JSON.stringify({ address, token: house.token })}\n`);
