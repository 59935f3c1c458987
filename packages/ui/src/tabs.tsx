import type { ElementType, ReactNode } from "react";

export type TabLink = { href: string; label: string; count?: number; current?: boolean };

/** Tabs are links: the address says which one is open. `link` is the router's link; `tools` stand at the right end. */
export function Tabs({
  label,
  tabs,
  tools,
  link: Link = "a",
}: {
  label: string;
  tabs: readonly TabLink[];
  tools?: ReactNode;
  link?: ElementType;
}) {
  return (
    <div
      className="flex min-h-9 flex-none flex-wrap items-stretch border-b border-line-strong px-5 whitespace-nowrap"
      data-frame="screen"
    >
      <nav aria-label={label}>
        <ul className="flex h-full min-h-9 items-stretch gap-[22px]">
          {tabs.map((tab) => (
            <li className="flex" key={tab.href}>
              <Link aria-current={tab.current ? "page" : undefined} className={tabClass} href={tab.href}>
                {tab.label}
                {tab.count === undefined ? null : (
                  <small className="text-xs font-normal text-ink-3">{tab.count}</small>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {tools ? <div className="ml-auto flex flex-wrap items-center gap-0.5">{tools}</div> : null}
    </div>
  );
}

const tabClass =
  "relative flex items-center gap-1.5 text-ink-2 hover:text-ink hover:no-underline " +
  "aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:after:absolute " +
  "aria-[current]:after:inset-x-0 aria-[current]:after:-bottom-px aria-[current]:after:h-0.5 aria-[current]:after:bg-blue";
