import { readEnvironment } from "./environment.ts";
import { placeOf } from "./place.ts";

/**
 * Lets a command act on the database as its owner: on MIGRATION_DATABASE_URL or DATABASE_URL, and
 * without either on the embedded database, which it starts or joins, and leaves afterwards.
 */
export async function asOperator<Answer>(
  act: (ownerUrl: string) => Promise<Answer>,
): Promise<Answer> {
  const place = await placeOf(readEnvironment(process.env));
  try {
    return await act(place.ownerUrl);
  } finally {
    await place.stop();
  }
}
