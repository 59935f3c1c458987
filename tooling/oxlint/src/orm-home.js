import { onModuleRequest } from "./syntax.js";

/** Queries live in db and services; everybody else calls a verb. */
export const ormHome = {
  create(context) {
    return onModuleRequest((node, specifier) => {
      if (/^(drizzle-orm|drizzle-kit|pg|pg-pool|pg-native)(\/|$)/.test(specifier)) {
        context.report({ node, message: `${specifier} is used in packages/db and packages/services only.` });
      }
    });
  },
};
