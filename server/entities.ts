import type { EntityTarget, ObjectLiteral } from "typeorm";

/** Every entity, for the DataSource and for the check that entities and migrations agree. */
export const entities: (EntityTarget<ObjectLiteral> & (new () => object))[] = [];
