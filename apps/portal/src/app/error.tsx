"use client";

import PageError from "./(main)/error.tsx";

export default function OuterError(props: Parameters<typeof PageError>[0]) {
  return (
    <main className="min-h-dvh bg-surface pt-px" id="main">
      <PageError {...props} />
    </main>
  );
}
