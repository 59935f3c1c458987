import type { Metadata } from "next";
import { BarePage } from "@/features/frame/bare-page.tsx";
import { LinkScreen } from "@/features/one-time-link/link-screen.tsx";

export const metadata: Metadata = { title: "设置密码" };

/** The secret stands behind `#` and never reaches the server with the address. */
export default function LinkPage() {
  return (
    <BarePage>
      <LinkScreen />
    </BarePage>
  );
}
