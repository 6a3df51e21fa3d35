import { SquaresMark } from '#components/ui/day-squares.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Menu } from './menu.tsx';
import { type NavItem, NavLinks } from './nav-links.tsx';

type BarProps = {
  council?: string;
  home?: string;
  nav?: readonly NavItem[];
  /** Links at the right: search, the person signed in. Last in the menu below 900 px. */
  account?: readonly NavItem[];
};

/** How the mark stood on the day the product is named after: day 58 of 70. */
const MARK_FILLED = 58;

export function Bar({ council, home = '/', nav = [], account = [] }: BarProps) {
  const links = nav.length + account.length > 0;
  return (
    <header className="top">
      <div className="wrap">
        <PageLink className="brand" href={home}>
          <SquaresMark filled={MARK_FILLED} />
          Seventy
          {council ? <span className="of">{council}</span> : null}
        </PageLink>
        {links ? (
          <>
            <nav className="mainnav" aria-label="Main">
              <NavLinks items={nav} className="nav" />
            </nav>
            <div className="who">
              {account.map((item) => (
                <PageLink key={item.href} href={item.href}>
                  {item.label}
                </PageLink>
              ))}
            </div>
            <Menu>
              <NavLinks items={[...nav, ...account]} />
            </Menu>
          </>
        ) : null}
      </div>
    </header>
  );
}
