import { buttonClass } from "@hengji/ui";
import Link from "next/link";
import { type AuditSearch, auditPath } from "./search-params.ts";

/** The way to older entries and back to the latest. */
export function PageLinks({ search, next }: { search: AuditSearch; next: string | null }) {
  if (next === null && search.before === undefined) return null;
  return (
    <nav aria-label="翻页" className="flex gap-2 px-5 py-3" data-frame="screen">
      {search.before === undefined ? null : (
        <Link className={buttonClass()} href={auditPath({ ...search, before: undefined })} prefetch={false}>
          回到最近
        </Link>
      )}
      {next === null ? null : (
        <Link className={buttonClass()} href={auditPath({ ...search, before: next })} prefetch={false}>
          更早的记录
        </Link>
      )}
    </nav>
  );
}
