import { suite } from "@hengji/vitest-config";

export default suite("@hengji/workflow");
