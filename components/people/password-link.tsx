import { OneTimeLink } from '#components/ui/one-time-link.tsx';

/** The link by which somebody chooses a password. */
export function PasswordLink({ link, name }: { link: string; name: string }) {
  return (
    <OneTimeLink
      link={link}
      label={`Link for ${name} to choose a password`}
      note="Send it to them yourself. It works once, within 24 hours, and is not shown again. Any link before it no longer works."
    />
  );
}
