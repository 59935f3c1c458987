"use client";

import type { IssuedLink } from "@hengji/contracts";
import { useState } from "react";
import { SetUpDone } from "./set-up-done.tsx";
import { SetUpForm } from "./set-up-form.tsx";

/** The form until it is done, then everyone's link, once. */
export function SetUpScreen() {
  const [links, setLinks] = useState<readonly IssuedLink[]>();
  return (
    <div className="mx-auto w-full max-w-[760px] px-5 pt-9 pb-16">
      {links === undefined ? <SetUpForm onDone={setLinks} /> : <SetUpDone links={links} />}
    </div>
  );
}
