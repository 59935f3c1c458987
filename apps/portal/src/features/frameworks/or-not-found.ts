import { notFound } from "next/navigation";
import { Refused } from "@/server/api.ts";

/** Who does not keep frameworks finds none of their pages. */
export async function orNotFound<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refused && error.code === "forbidden") notFound();
    throw error;
  }
}
