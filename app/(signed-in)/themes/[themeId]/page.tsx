import type { Metadata } from 'next';
import { PartOfTheme } from '#components/themes/part-of-theme.tsx';
import { WholeTheme } from '#components/themes/whole-theme.tsx';
import { findThemePart, type ThemePart } from '#db/reads/themes/theme-part.ts';
import { getThemePage, type ThemePage } from '#db/reads/themes/themes.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { shownText } from '#domain/texts/shown-text.ts';
import { pageOf } from '#request/page.ts';

type Props = { params: Promise<{ themeId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { themeId } = await params;
  const { theme } = await pageOf(({ actor, moment }) => themeFor(actor, themeId, moment));
  return { title: shownText(theme.name) };
}

const themeFor = (actor: Actor, themeId: string, moment: Moment): ThemePart | ThemePage =>
  findThemePart(actor, themeId, moment) ?? getThemePage(actor, themeId, moment);

export default async function OneThemePage({ params }: Props) {
  const { themeId } = await params;
  const { session, ...page } = await pageOf(({ actor, moment }) => themeFor(actor, themeId, moment));
  return 'may' in page ? <WholeTheme page={page} today={session.moment.today} /> : <PartOfTheme page={page} />;
}
