import type { Metadata } from 'next';
import { MoveDay } from '#components/example/move-day.tsx';
import { StartWorld } from '#components/example/start-world.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { addDays, addMonths, weekdayDate } from '#domain/dates/dates.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'The example’s day' };

/** In the example only: moving its day, starting it again. */
export default async function ExampleDayPage() {
  const { day } = await pageOf(() => {
    const { exampleDayOn } = getInstallation();
    if (exampleDayOn === null) throw new NotFound();
    return { day: exampleDayOn };
  });
  return (
    <div className="form">
      <PageHead
        title={`Today is ${weekdayDate(day)}`}
        lead="The example has a day of its own, because its record is of 2023. Move it on: what would have been asked for and reminded of is."
      />
      <Panel title="Move the day on">
        <MoveDay
          steps={[
            { label: 'One day', toOn: addDays(day, 1) },
            { label: 'One week', toOn: addDays(day, 7) },
            { label: 'One month', toOn: addMonths(day, 1) },
          ]}
        />
      </Panel>
      <Panel title="Start again">
        <p>What was done in the example goes, and everybody is signed out.</p>
        <StartWorld />
      </Panel>
    </div>
  );
}
