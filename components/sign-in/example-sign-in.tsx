import { StartWorld } from '#components/example/start-world.tsx';
import { DayField } from '#components/ui/day-squares.tsx';
import { Details } from '#components/ui/details.tsx';
import { FactList } from '#components/ui/fact-list.tsx';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import { workingDaysBetween } from '#domain/clocks/working-days.ts';
import { weekdayDate } from '#domain/dates/dates.ts';
import { ExampleRoles } from './example-roles.tsx';
import { PasswordSignIn } from './password-sign-in.tsx';

/** The sign-in page of the example: a post for each role, and the inspection it is about. */
export function ExampleSignIn({ day }: { day: string }) {
  const daysSince = workingDaysBetween('2023-04-04', day, publishedCalendar);
  const dayOf70 = Math.min(70, daysSince);
  return (
    <div className="signin">
      <div>
        <h1>Sign in to the example</h1>
        <p className="lead-line">Choose a post. You see what that person would see on {weekdayDate(day)}.</p>
        <ExampleRoles />
        <h2>Start on another day</h2>
        <StartWorld />
        <p className="small quiet">
          No password here. A real installation starts empty, and people sign in with their own.
        </p>
        <Details summary="Sign in as a person you added" small>
          <PasswordSignIn titled={false} />
        </Details>
      </div>
      <aside aria-label="The inspection behind the example">
        <DayField day={dayOf70} />
        <p className="cap">
          <b>{daysSince > 70 ? 'The 70 days are over.' : `Day ${dayOf70} of 70.`}</b> After an inspection, a council has
          70 working days from receiving the report to send Ofsted its plan.
        </p>
        <FactList
          facts={[
            { term: 'Inspected', detail: '13 to 24 February 2023' },
            { term: 'Received', detail: '4 April 2023, inferred from the due date' },
            { term: 'Published', detail: '11 April 2023' },
            { term: 'Due', detail: '18 July 2023' },
          ]}
        />
      </aside>
    </div>
  );
}
