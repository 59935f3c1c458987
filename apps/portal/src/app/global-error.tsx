"use client";

import "./globals.css";
import OuterError from "./error.tsx";

/** When not even the outer layout can be shown. */
export default function GlobalError(props: Parameters<typeof OuterError>[0]) {
  return (
    <html data-theme="system" lang="zh-CN">
      <body>
        <title>没有打开 · 衡绩</title>
        <OuterError {...props} />
      </body>
    </html>
  );
}
