import { suite } from "@hengji/vitest-config";

export default suite("@hengji/db", { database: true });
