import type { Metadata } from 'next';
import { LetterheadForm } from '#components/letterhead/letterhead-form.tsx';
import { MarkingForm } from '#components/letterhead/marking-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { getLetterheadSettings } from '#db/reads/administration/letterhead.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'The council’s documents' };

export default async function LetterheadPage() {
  const { logo, colour } = await pageOf(({ actor }) => getLetterheadSettings(actor));
  const { marking } = getInstallation();
  return (
    <div className="reading">
      <PageHead
        title={logo ? 'Documents carry the council’s logo' : 'Documents carry the council’s name and no logo'}
        lead="On the title page of every document from now on. What is sealed keeps the logo it was sealed with."
      />
      <div className="form">
        <LetterheadForm logo={logo} colour={colour} />
      </div>
      <Panel title="Marking" aside={marking}>
        <div className="form">
          <MarkingForm marking={marking} />
        </div>
      </Panel>
    </div>
  );
}
