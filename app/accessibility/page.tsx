import { Bar } from '#components/shell/bar.tsx';
import { getInstallation } from '#db/reads/administration/installation.ts';

export const metadata = { title: 'Accessibility statement' };

/** What the regulations of 2018 ask for. The council adds its own contact when it installs. */
export default function AccessibilityPage() {
  const { councilName } = getInstallation();
  return (
    <>
      <Bar council={councilName} />
      <main id="main" className="wrap reading stack" tabIndex={-1}>
        <h1>Accessibility statement</h1>
        <p className="lead-line">This statement is for Seventy as used by {councilName}.</p>
        <p>
          We want everybody to be able to use it: with a keyboard alone, with a screen reader, at 400% zoom, in larger
          text and in high contrast. It is meant to meet the Web Content Accessibility Guidelines, version 2.2, at level
          AA.
        </p>
        <h2>How it was tested</h2>
        <p>
          Every page is checked by an automatic tool in several states, and the main journeys are walked with a keyboard
          alone. Automatic tools find only part of what can be wrong. It has not yet been tested by people with NVDA,
          JAWS, VoiceOver or Dragon, so we do not claim that it complies in full.
        </p>
        <h2>What does not work yet</h2>
        <p>
          The page of a report beside its findings is laid out as printed, so on a narrow screen its text is small. The
          list beside it holds the same words. The Word document has been opened in LibreOffice, not in Word.
        </p>
        <h2>Tell us</h2>
        <p>
          If something does not work for you, or you need a document in another form, tell your administrator. If you
          are not content with the answer, contact the Equality Advisory and Support Service. The Equality and Human
          Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility
          Regulations 2018.
        </p>
        <p className="small quiet">Prepared on 22 November 2026. Next review by 22 November 2027.</p>
      </main>
    </>
  );
}
