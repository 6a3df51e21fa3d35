import { Panel } from '#components/ui/panel.tsx';
import type { PanelAhead } from '#db/reads/panels/own-panels-ahead.ts';
import { longDate, weekdayDate } from '#domain/dates/dates.ts';

/** For a panel's member: the next meeting of each panel of theirs, its report once it is published, and what the panel asked. */
export function PanelsAhead({ ahead }: { ahead: readonly PanelAhead[] }) {
  if (ahead.length === 0) return null;
  return (
    <Panel title={ahead.length === 1 ? 'Your next meeting' : 'Your next meetings'}>
      <ul className="evid">
        {ahead.map(({ panel, meeting, report }) => (
          <li key={panel.id}>
            {report ? (
              <a href={`/panel-reports/${report.id}`}>
                Read report {report.number}, to the meeting of {longDate(report.meetsOn)}
              </a>
            ) : (
              <b>{panel.name}</b>
            )}
            <small>
              {report ? `${panel.name}. ` : ''}
              {meeting ? `It meets on ${weekdayDate(meeting.meetsOn)}. ` : 'No meeting is planned. '}
              {report ? '' : 'No report has been published yet. '}
              <a href={`/panels/${panel.id}/questions`}>Asked and recommended</a>
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
