"use client";

import { BarePage } from "@/features/frame/bare-page.tsx";
import PageError from "./(main)/error.tsx";

export default function OuterError(props: Parameters<typeof PageError>[0]) {
  return (
    <BarePage>
      <PageError {...props} />
    </BarePage>
  );
}
