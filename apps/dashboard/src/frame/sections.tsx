"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import styles from "./sections.module.css";

interface SectionsProps {
  /** What the parts are of, for screen readers. */
  label: string;
  sections: readonly { href: string; name: string }[];
}

/** The parts of a page of the rail, each with an address of its own. */
export function Sections({ label, sections }: SectionsProps) {
  const pathname = usePathname();
  return (
    <nav className={styles.sections} aria-label={label}>
      {sections.map(({ href, name }) => (
        <Link key={href} href={href} prefetch={false} aria-current={pathname === href ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
