import { EndTermForm } from '#components/administration/end-term-form.tsx';
import { AddMemberForm } from '#components/panels/add-member-form.tsx';
import { ChangePanelForm } from '#components/panels/change-panel-form.tsx';
import { MemberTable } from '#components/panels/member-table.tsx';
import { ChairWords } from '#components/panels/panel-facts.tsx';
import { termWords } from '#components/posts/post-words.ts';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { FactList } from '#components/ui/fact-list.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getPanelForAdministration } from '#db/reads/panels/panel-administration.ts';
import { listPeopleToChoose } from '#db/reads/people/people.ts';
import { listPostTitles } from '#db/reads/people/posts.ts';
import { everyMeetingsWords } from '#domain/panels/panels.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { words } from '#domain/vocabulary.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Panel' };

export default async function PanelPage({ params }: { params: Promise<{ panelId: string }> }) {
  const { panelId } = await params;
  const { panel, people, posts } = await pageOf(({ actor, moment }) => ({
    panel: getPanelForAdministration(actor, panelId, moment.today),
    people: listPeopleToChoose(actor),
    posts: listPostTitles(actor),
  }));
  const { current, past, members, chair: _, inTheChair, routed, ...settings } = panel;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Panels', href: '/administration/panels' }, { label: panel.name }]} />
      <PageHead title={`${panel.name}: ${counted(members, 'person', 'people')}`} lead={words.panelKind[panel.kind]} />
      <div className="cols">
        <div>
          <Panel title="On the panel">
            <div className="stack-4">
              {current.length > 0 ? (
                <MemberTable caption="Who is on the panel now, and who is to come" members={current} />
              ) : (
                <p className="quiet">Nobody yet.</p>
              )}
              <AddMemberForm panelId={panel.id} people={people} />
              <EndTermForm
                opens="Set somebody’s last day"
                saved="The last day is set."
                address="/api/panel-members"
                terms={current.map((member) => ({
                  id: member.id,
                  label: `${member.personName}, ${termWords(member)}`,
                }))}
              />
            </div>
          </Panel>
          {past.length > 0 ? (
            <Panel title="Before">
              <MemberTable caption="Who was on the panel before" members={past} />
            </Panel>
          ) : null}
        </div>
        <aside>
          <Panel title="How it works">
            <div className="stack-4">
              <FactList
                facts={[
                  { term: 'Chair', detail: <ChairWords chair={inTheChair} /> },
                  { term: 'Clear days', detail: panel.clearDays },
                  { term: 'Meets', detail: panel.meets || 'Not stated' },
                  {
                    term: 'Live position',
                    detail: panel.showsLivePosition ? 'Shown, once cleared' : 'Not shown: published panel reports only',
                  },
                  {
                    term: 'Sensitive files',
                    detail: panel.takesSensitiveFiles ? 'Taken away by its members' : 'Read on the screen only',
                  },
                ]}
              />
              <ChangePanelForm panel={settings} posts={posts} />
            </div>
          </Panel>
          <Panel title="What goes to it">
            {routed.length === 0 ? (
              <p className="quiet">Nothing yet. Plan leads say what of a plan it is shown.</p>
            ) : null}
            <ul className="evid">
              {routed.map(({ planTitle, areas, everyMeetings }) => (
                <li key={`${planTitle} ${everyMeetings}`}>
                  {planTitle}
                  <small>
                    {areas === null ? 'The whole plan' : counted(areas, 'area', 'areas')},{' '}
                    {everyMeetingsWords(everyMeetings)}
                  </small>
                </li>
              ))}
            </ul>
          </Panel>
        </aside>
      </div>
    </>
  );
}
