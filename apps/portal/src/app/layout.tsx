import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { chosenTheme } from "@/features/frame/chosen-theme.ts";
import { nonceHeader } from "@/security/request-headers.ts";

export const metadata: Metadata = {
  title: { default: "衡绩", template: "%s · 衡绩" },
  description: "部门整体支出绩效评价",
  robots: { index: false, follow: false },
  referrer: "same-origin",
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(nonceHeader) ?? undefined;
  return (
    <html data-theme={await chosenTheme()} lang="zh-CN" suppressHydrationWarning>
      <head>
        <meta nonce={nonce} property="csp-nonce" suppressHydrationWarning />
        {/* As part of a page's metadata it would come and go with the page, and browsers would ask for /favicon.ico. */}
        <link href="/icon.svg" rel="icon" sizes="any" type="image/svg+xml" />
      </head>
      <body>{children}</body>
    </html>
  );
}
