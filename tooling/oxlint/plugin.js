import { envOnly } from "./src/env-only.js";
import { exactNumbers } from "./src/exact-numbers.js";
import { noRawHtml } from "./src/no-raw-html.js";
import { noRawProcedure } from "./src/no-raw-procedure.js";
import { ormHome } from "./src/orm-home.js";
import { pure } from "./src/pure.js";

/** The house rules. What they forbid is here; where they hold is said in the repository's .oxlintrc.json. */
export default {
  meta: { name: "hengji" },
  rules: {
    "env-only": envOnly,
    "exact-numbers": exactNumbers,
    "no-raw-html": noRawHtml,
    "no-raw-procedure": noRawProcedure,
    "orm-home": ormHome,
    pure,
  },
};
