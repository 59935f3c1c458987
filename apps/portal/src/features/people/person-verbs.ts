import type { Person } from "@hengji/contracts";

/** What may be done for a person, as the buttons say it. */
export const linkVerb = ({ status }: Person) => (status === "invited" ? "生成邀请链接" : "生成重置链接");
export const statusVerb = ({ status }: Person) => (status === "disabled" ? "启用" : "停用");
