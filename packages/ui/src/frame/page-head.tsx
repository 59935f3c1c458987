import { type ElementType, Fragment, type ReactNode } from "react";

export type Crumb = { href: string; label: string };

/**
 * Breadcrumb, the thing's own name as the page's one `h1`, its state beside it, and at the right end what can be
 * done. Long names wrap.
 */
export function PageHead({
  crumbs = [],
  crumbLabel,
  title,
  state,
  end,
  link: Link = "a",
}: {
  crumbs?: readonly Crumb[];
  crumbLabel: string;
  title: ReactNode;
  state?: ReactNode;
  end?: ReactNode;
  link?: ElementType;
}) {
  return (
    <div className="flex flex-none items-end gap-4 px-5 py-2.5" data-frame="screen">
      <div className="min-w-0">
        {crumbs.length > 0 ? (
          <nav aria-label={crumbLabel} className="flex flex-wrap gap-1.5 text-xs leading-[18px] text-ink-3">
            {crumbs.map((crumb, index) => (
              <Fragment key={crumb.href}>
                {index > 0 ? <span aria-hidden="true">/</span> : null}
                <Link className="text-ink-3 hover:text-blue" href={crumb.href}>
                  {crumb.label}
                </Link>
              </Fragment>
            ))}
          </nav>
        ) : null}
        <div className="flex min-w-0 flex-wrap items-center gap-x-3">
          <h1 className="text-xl leading-7 font-semibold tracking-[0.01em]">{title}</h1>
          {state}
        </div>
      </div>
      {end ? (
        <div className="ml-auto flex flex-none items-center gap-3.5 whitespace-nowrap">{end}</div>
      ) : null}
    </div>
  );
}
