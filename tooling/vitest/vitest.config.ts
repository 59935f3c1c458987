import { suite } from "./index.ts";

export default suite("@hengji/vitest-config");
