type Lazy = { load(): Promise<unknown> };

/** Every procedure by path with its policy key, those of routers that load on demand included. */
export async function proceduresOf(router: { _def: object }): Promise<Map<string, string | undefined>> {
  const definition = router._def as {
    lazy: Record<string, Lazy>;
    procedures: Record<string, { _def: { meta?: { policyKey?: string } } }>;
  };
  for (
    let pending = Object.values(definition.lazy);
    pending.length > 0;
    pending = Object.values(definition.lazy)
  ) {
    await Promise.all(pending.map((each) => each.load()));
  }
  return new Map(
    Object.entries(definition.procedures).map(([name, procedure]) => [name, procedure._def.meta?.policyKey]),
  );
}
