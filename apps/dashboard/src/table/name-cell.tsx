import Link from "next/link";
import styles from "./name-cell.module.css";

interface NameCellProps {
  href: string;
  name: string;
  /** The organisation's own key, where that is not the name. */
  externalId?: string;
  /** False where the link opens beside the list. */
  scroll?: boolean;
}

/** What a row is about, leading to it. */
export function NameCell({ href, name, externalId, scroll }: NameCellProps) {
  return (
    <span className={styles.name}>
      <Link href={href} prefetch={false} scroll={scroll} title={name}>
        {name}
      </Link>
      {externalId ? <span>{externalId}</span> : null}
    </span>
  );
}
