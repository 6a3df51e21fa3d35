import type { ComposedDocument } from '#domain/composed-document/model.ts';
import type { Register } from '#domain/plan-document/registers.ts';
import { escaped, xmlHead } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts around the sheets: what the package holds, the file's properties, the list of sheets. */
export function packageParts(
  document: ComposedDocument,
  registers: readonly Register[],
): [path: string, xml: string][] {
  return [
    ['[Content_Types].xml', contentTypes(registers)],
    ['_rels/.rels', rootRelations],
    ['docProps/core.xml', core(document)],
    ['xl/workbook.xml', workbook(registers)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(registers)],
    ...registers.map((_, index): [string, string] => [
      `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
      relations([`Id="rId1" Type="${office}/table" Target="../tables/table${index + 1}.xml"`]),
    ]),
  ];
}

const relations = (entries: readonly string[]): string =>
  `${xmlHead}<Relationships xmlns="${packages}/relationships">${entries.map((entry) => `<Relationship ${entry}/>`).join('')}</Relationships>`;

const rootRelations = relations([
  `Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"`,
  `Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"`,
]);

function contentTypes(registers: readonly Register[]): string {
  const part = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`;
  const sheets = registers.map((_, index) => {
    const number = index + 1;
    return (
      part(`/xl/worksheets/sheet${number}.xml`, `${kind}.worksheet+xml`) +
      part(`/xl/tables/table${number}.xml`, `${kind}.table+xml`)
    );
  });
  return `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', `${kind}.sheet.main+xml`)}${part('/xl/styles.xml', `${kind}.styles+xml`)}${part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}${sheets.join('')}</Types>`;
}

function core(document: ComposedDocument): string {
  const instant = `${document.printedAt.slice(0, 19)}Z`;
  const when = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(instant)}</dcterms:${name}>`;
  return `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(document.title)}</dc:title><dc:subject>${escaped(document.versionLabel)}</dc:subject><dc:creator>${escaped(document.council)}</dc:creator><cp:keywords>${escaped(document.marking)}</cp:keywords><dc:language>${document.language}</dc:language>${when('created')}${when('modified')}</cp:coreProperties>`;
}

function workbook(registers: readonly Register[]): string {
  const sheets = registers.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = registers.map(
    ({ name }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${name}!$A:$A,${name}!$1:$1</definedName>`,
  );
  return `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

function workbookRelations(registers: readonly Register[]): string {
  const sheets = registers.map(
    (_, index) => `Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"`,
  );
  return relations([...sheets, `Id="rId${registers.length + 1}" Type="${office}/styles" Target="styles.xml"`]);
}
