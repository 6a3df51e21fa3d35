import { TabsNav } from '#components/ui/tabs-nav.tsx';

/** The two rooms behind "Earlier inspections". */
export function InspectionTabs({ current }: { current: 'inspections' | 'themes' }) {
  return (
    <TabsNav
      label="Earlier inspections"
      tabs={[
        { href: '/inspections', label: 'Inspections', current: current === 'inspections' },
        { href: '/themes', label: 'Themes', current: current === 'themes' },
      ]}
    />
  );
}
