"use client";

import type { FactDefinition, FactType } from "@hengji/scoring-core";
import { Button } from "@hengji/ui";
import { useCallback, useState } from "react";
import { ConfirmDialog } from "../../../confirm/confirm-dialog.tsx";
import { useEditor } from "../editor-context.tsx";
import { blankFact, freeKey } from "../model/new-row.ts";
import { factPart } from "../state/part.ts";
import { readPart } from "../state/read-part.ts";
import { allTypes } from "./fact-fields.ts";
import { FactForm } from "./fact-form.tsx";

/** A new fact where it is needed: the field that asked for it takes it at once. */
export function NewFactDialog({
  types,
  label,
  onMade,
  onClose,
}: {
  readonly types: readonly FactType[];
  /** The name that it begins with. */
  readonly label: string;
  readonly onMade: (fact: FactDefinition) => void;
  readonly onClose: () => void;
}) {
  const { store, working } = useEditor();
  const [key] = useState(() =>
    freeKey(
      "f",
      working.facts.map(({ body }) => body.key),
    ),
  );
  const [fact, setFact] = useState(() => ({ ...blankFact(key, types[0] ?? "amount"), label }));
  const { body, issues } = readPart(factPart(key), fact, []);
  const make = () => {
    if (body === null) return;
    store.add(factPart(key), fact);
    onMade(fact);
    onClose();
  };
  const idle = useCallback(() => undefined, []);
  return (
    <ConfirmDialog
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button aria-disabled={body === null} form="new-fact" kind="primary" type="submit">
            新增核定数
          </Button>
        </>
      }
      message={null}
      onClose={onClose}
      title="新增核定数"
    >
      <form
        id="new-fact"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <FactForm
          fact={fact}
          issues={issues}
          onChange={setFact}
          onDone={idle}
          types={types.length > 0 ? types : allTypes}
        />
      </form>
    </ConfirmDialog>
  );
}
