import type * as z from "zod/mini";
import { ServiceError } from "./error.ts";

/** The checked input, or `invalid` naming the fields. */
export function parseInput<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields = [...new Set(result.error.issues.map((issue) => issue.path.join(".") || "输入内容"))];
  throw new ServiceError("invalid", `提交的内容不符合要求：${fields.join("、")}。请检查后重试。`, {
    cause: result.error,
  });
}
