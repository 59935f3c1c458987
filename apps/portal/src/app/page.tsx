import { redirect } from "next/navigation";
import { homePath } from "@/features/sign-in/back-path.ts";

export default function Home(): never {
  redirect(homePath);
}
