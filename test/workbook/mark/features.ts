import { type WorkbookSpec, workbookParts, zipParts } from '../build.ts';

/** A workbook with one feature that the libraries at hand cannot write. */
export interface Feature {
  name: string;
  bytes: () => Uint8Array;
  /** openpyxl reads the notes of transitional files only. */
  strict?: boolean;
}

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MS = 'http://schemas.microsoft.com/office';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OX = 'application/vnd.openxmlformats-officedocument';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const V =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const relation = (id: string, type: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : `${R}/${type}`}" Target="${target}"${more}/>`;
const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
const standard = (extension: string, type: string) =>
  `<Default Extension="${extension}" ContentType="${type}"/>`;

/** The rows of a small form: a merged title, eleven rows of four cells. */
const ROWS = [
  '<row r="1"><c r="A1" t="inlineStr"><is><t>绩效自评表</t></is></c></row>',
  ...Array.from({ length: 11 }, (_, i) => {
    const row = i + 2;
    const numbers = ['B', 'C', 'D'].map(
      (column, at) => `<c r="${column}${row}"><v>${(row * (at + 1)) / 10}</v></c>`,
    );
    return `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>指标${row}</t></is></c>${numbers.join('')}</row>`;
  }),
].join('');
const MERGES = '<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>';

type Extra = Partial<WorkbookSpec> & {
  before?: string;
  after?: string;
  rows?: string;
  relationships?: string;
  /** Changes to the text of parts, made last. */
  change?: Record<string, (text: string) => string>;
};

function book({
  before,
  after = MERGES,
  rows = ROWS,
  relationships,
  change = {},
  ...spec
}: Extra): Uint8Array {
  const parts = workbookParts({
    ...spec,
    sheets: [
      {
        name: 'Sheet1',
        rows,
        after,
        ...(before ? { before } : {}),
        ...(relationships ? { relationships } : {}),
      },
    ],
  });
  for (const [name, edit] of Object.entries(change)) parts[name] = edit(String(parts[name]));
  return zipParts(parts);
}

/** Puts elements before the end of the workbook's own lists. */
const inWorkbook = (before: string, xml: string) => (text: string) => text.replace(before, xml + before);
const related = (relationship: string) => (text: string) =>
  text.replace('</Relationships>', `${relationship}</Relationships>`);
const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_RELS = 'xl/_rels/workbook.xml.rels';

const NOTE_SHAPE = (number: number, row: number, column: number) =>
  `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1"><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 15, ${row + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

const threaded = (): Uint8Array =>
  book({
    after: `${MERGES}<legacyDrawing r:id="rId1"/>`,
    relationships:
      relation('rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
      relation('rId2', 'comments', '../comments1.xml') +
      relation(
        'rId3',
        `${MS}/2017/10/relationships/threadedComment`,
        '../threadedComments/threadedComment1.xml',
      ),
    contentTypes:
      standard('vml', `${OX}.vmlDrawing`) +
      override('/xl/comments1.xml', `${OX}.spreadsheetml.comments+xml`) +
      override('/xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml') +
      override('/xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'),
    parts: {
      'xl/comments1.xml': `<comments xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="${MS}/spreadsheetml/2014/revision"><authors><author>tc={B7E9F0F4-0000-4000-8000-000000000001}</author></authors><commentList><comment ref="B2" authorId="0" shapeId="0" xr:uid="{B7E9F0F4-0000-4000-8000-000000000001}"><text><t>[Threaded comment]
Comment: 请核对</t></text></comment></commentList></comments>`,
      'xl/drawings/vmlDrawing1.vml': `<xml ${V}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${NOTE_SHAPE(1025, 1, 1)}</xml>`,
      'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2022-12-31T00:00:00.00" personId="{B7E9F0F4-0000-4000-8000-000000000002}" id="{B7E9F0F4-0000-4000-8000-000000000001}"><text>请核对</text></threadedComment></ThreadedComments>`,
      'xl/persons/person.xml': `<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="财务科" id="{B7E9F0F4-0000-4000-8000-000000000002}" userId="x" providerId="None"/></personList>`,
    },
    change: {
      [WORKBOOK_RELS]: related(relation('rId90', `${MS}/2017/10/relationships/person`, 'persons/person.xml')),
    },
  });

const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const checkBox = (number: number, row: number) =>
  `<v:shape id="_x0000_s${number}" type="#_x0000_t201" style="position:absolute" o:insetmode="auto"><v:textbox><div><font face="宋体">是<br></font></div></v:textbox><x:ClientData ObjectType="Checkbox"><x:Anchor>5, 0, ${row}, 0, 6, 0, ${row + 1}, 0</x:Anchor><x:Checked>1</x:Checked><x:FmlaLink>$F$${row}</x:FmlaLink></x:ClientData></v:shape>`;
const control = (number: number, id: string, row: number) =>
  `<mc:AlternateContent ${MC}><mc:Choice Requires="x14"><control shapeId="${number}" r:id="${id}" name="选项 ${row}"><controlPr defaultSize="0"><anchor><from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></from><to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></to></anchor></controlPr></control></mc:Choice></mc:AlternateContent>`;

const controls = (): Uint8Array =>
  book({
    after: `${MERGES}<legacyDrawing r:id="rId1"/><mc:AlternateContent ${MC}><mc:Choice xmlns:x14="${MS}/spreadsheetml/2009/9/main" xmlns:xdr="${DRAWING}/spreadsheetDrawing" Requires="x14"><controls>${control(1025, 'rId2', 2)}${control(1026, 'rId3', 4)}</controls></mc:Choice></mc:AlternateContent>`,
    relationships:
      relation('rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
      relation('rId2', 'ctrlProp', '../ctrlProps/ctrlProp1.xml') +
      relation('rId3', 'ctrlProp', '../ctrlProps/ctrlProp2.xml'),
    contentTypes:
      standard('vml', `${OX}.vmlDrawing`) +
      override('/xl/ctrlProps/ctrlProp1.xml', 'application/vnd.ms-excel.controlproperties+xml') +
      override('/xl/ctrlProps/ctrlProp2.xml', 'application/vnd.ms-excel.controlproperties+xml'),
    parts: {
      // As Excel writes it: an element that is never closed.
      'xl/drawings/vmlDrawing1.vml': `<xml ${V}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"/>${checkBox(1025, 2)}${checkBox(1026, 4)}</xml>`,
      'xl/ctrlProps/ctrlProp1.xml': `<formControlPr xmlns="${MS}/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked" fmlaLink="$F$2"/>`,
      'xl/ctrlProps/ctrlProp2.xml': `<formControlPr xmlns="${MS}/spreadsheetml/2009/9/main" objectType="Radio"/>`,
    },
  });

const ole = (): Uint8Array =>
  book({
    after: `${MERGES}<legacyDrawing r:id="rId1"/><oleObjects><oleObject progId="Word.Document.12" dvAspect="DVASPECT_ICON" shapeId="1025" r:id="rId2"/></oleObjects>`,
    relationships:
      relation('rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
      relation('rId2', 'package', '../embeddings/附件.docx'),
    contentTypes:
      standard('vml', `${OX}.vmlDrawing`) +
      standard('emf', 'image/x-emf') +
      standard('docx', `${OX}.wordprocessingml.document`),
    parts: {
      'xl/embeddings/附件.docx': zipParts({ 'word/document.xml': '<w/>' }),
      'xl/media/image1.emf': Buffer.from([1, 0, 0, 0]),
      'xl/drawings/vmlDrawing1.vml': `<xml ${V}><v:shape id="_x0000_s1025" type="#_x0000_t75" style="position:absolute"><v:imagedata o:relid="rId1"/><x:ClientData ObjectType="Pict"><x:Anchor>5, 0, 1, 0, 7, 0, 4, 0</x:Anchor></x:ClientData></v:shape></xml>`,
      'xl/drawings/_rels/vmlDrawing1.vml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'image', '../media/image1.emf')}</Relationships>`,
    },
  });

const pivot = (): Uint8Array =>
  book({
    relationships: relation('rId1', 'pivotTable', '../pivotTables/pivotTable1.xml'),
    contentTypes:
      override('/xl/pivotTables/pivotTable1.xml', `${OX}.spreadsheetml.pivotTable+xml`) +
      override('/xl/pivotCache/pivotCacheDefinition1.xml', `${OX}.spreadsheetml.pivotCacheDefinition+xml`) +
      override('/xl/pivotCache/pivotCacheRecords1.xml', `${OX}.spreadsheetml.pivotCacheRecords+xml`),
    parts: {
      'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${MAIN}" name="透视表1" cacheId="1" dataCaption="值"><location ref="G2:H4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="1"><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><dataFields count="1"><dataField name="求和" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`,
      'xl/pivotTables/_rels/pivotTable1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml')}</Relationships>`,
      'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${R}" r:id="rId1" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A2:B12" sheet="Sheet1"/></cacheSource><cacheFields count="2"><cacheField name="指标" numFmtId="0"><sharedItems/></cacheField><cacheField name="得分" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1"/></cacheField></cacheFields></pivotCacheDefinition>`,
      'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml')}</Relationships>`,
      'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords xmlns="${MAIN}" count="0"/>`,
    },
    change: {
      [WORKBOOK]: inWorkbook(
        '</workbook>',
        '<pivotCaches><pivotCache cacheId="1" r:id="rId90"/></pivotCaches>',
      ),
      [WORKBOOK_RELS]: related(
        relation('rId90', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'),
      ),
    },
  });

const external = (): Uint8Array =>
  book({
    rows: ROWS.replace('</row>', '<c r="F1"><f>[1]台账!A1</f><v>1</v></c></row>'),
    contentTypes: override('/xl/externalLinks/externalLink1.xml', `${OX}.spreadsheetml.externalLink+xml`),
    parts: {
      'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${R}" r:id="rId1"><sheetNames><sheetName val="台账"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>1</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
      'xl/externalLinks/_rels/externalLink1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'externalLinkPath', '%E5%8F%B0%E8%B4%A6.xlsx', ' TargetMode="External"')}</Relationships>`,
    },
    change: {
      [WORKBOOK]: inWorkbook(
        '</workbook>',
        '<externalReferences><externalReference r:id="rId90"/></externalReferences>',
      ),
      [WORKBOOK_RELS]: related(relation('rId90', 'externalLink', 'externalLinks/externalLink1.xml')),
    },
  });

const customXml = (): Uint8Array =>
  book({
    contentTypes:
      override('/customXml/itemProps1.xml', `${OX}.customXmlProperties+xml`) +
      override('/docProps/custom.xml', `${OX}.custom-properties+xml`),
    parts: {
      'customXml/item1.xml': '<表单 xmlns="urn:bureau"><编号>2022-08</编号></表单>',
      'customXml/itemProps1.xml':
        '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{B7E9F0F4-0000-4000-8000-000000000003}"/>',
      'customXml/_rels/item1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'customXmlProps', 'itemProps1.xml')}</Relationships>`,
      'docProps/custom.xml':
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0</vt:lpwstr></property></Properties>',
    },
    change: {
      [WORKBOOK_RELS]: related(relation('rId90', 'customXml', '../customXml/item1.xml')),
      '_rels/.rels': related(relation('rId90', 'custom-properties', 'docProps/custom.xml')),
    },
  });

const PNG = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082',
  'hex',
);

const wpsImages = (): Uint8Array =>
  book({
    rows: ROWS.replace(
      '</row>',
      '<c r="F1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row>',
    ),
    contentTypes:
      standard('png', 'image/png') +
      override('/xl/cellimages.xml', 'application/vnd.wps-officedocument.cellimage+xml'),
    parts: {
      'xl/media/image1.png': PNG,
      'xl/cellimages.xml': `<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${R}"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="ID_1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill><xdr:spPr/></xdr:pic></etc:cellImage></etc:cellImages>`,
      'xl/_rels/cellimages.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'image', 'media/image1.png')}</Relationships>`,
    },
    change: {
      [WORKBOOK_RELS]: related(
        relation('rId90', 'http://www.wps.cn/officeDocument/2020/cellImage', 'cellimages.xml'),
      ),
    },
  });

/** Every element that a sheet may have before and behind its rows, in the order of the schema. */
const everyElement = (): Uint8Array =>
  book({
    before:
      '<sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D12"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="4" width="12"/></cols>',
    after: `<sheetCalcPr fullCalcOnLoad="0"/><sheetProtection sheet="1"/><protectedRanges><protectedRange sqref="B2:D12" name="可填"/></protectedRanges><scenarios><scenario name="一" user="x"><inputCells r="B2" val="1"/></scenario></scenarios><autoFilter ref="A2:D12"/><sortState ref="A3:D12"><sortCondition ref="B3:B12"/></sortState><dataConsolidate/><customSheetViews><customSheetView guid="{B7E9F0F4-0000-4000-8000-000000000004}"><selection activeCell="A1"/></customSheetView></customSheetViews>${MERGES}<phoneticPr fontId="0"/><conditionalFormatting sqref="B2:B12"><cfRule type="expression" priority="1"><formula>B2&gt;1</formula><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"/></extLst></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" sqref="C2"><formula1>1</formula1><formula2>2</formula2></dataValidation></dataValidations><hyperlinks><hyperlink ref="A2" location="Sheet1!A1"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><pageSetup paperSize="9" r:id="rId3"/><headerFooter><oddHeader>&amp;C表</oddHeader></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="2" max="1048575" man="1"/></colBreaks><customProperties><customPr name="甲" r:id="rId4"/></customProperties><cellWatches><cellWatch r="B2"/></cellWatches><ignoredErrors><ignoredError sqref="B2:B12" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/><picture r:id="rId2"/><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="${MS}/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Sheet1!B2:D2</xm:f><xm:sqref>E2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
    relationships:
      relation('rId1', 'drawing', '../drawings/drawing1.xml') +
      relation('rId2', 'image', '../media/image1.png') +
      relation('rId3', 'printerSettings', '../printerSettings/printerSettings1.bin') +
      relation('rId4', 'customProperty', '../customProperty1.bin'),
    contentTypes:
      standard('png', 'image/png') +
      standard('bin', `${OX}.spreadsheetml.printerSettings`) +
      override('/xl/drawings/drawing1.xml', `${OX}.drawing+xml`),
    parts: {
      'xl/media/image1.png': PNG,
      'xl/printerSettings/printerSettings1.bin': Buffer.from([1, 2, 3]),
      'xl/customProperty1.bin': Buffer.from('甲', 'utf16le'),
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"/>`,
    },
  });

const everyList = (): Uint8Array =>
  book({
    change: {
      [WORKBOOK]: (text) =>
        text
          .replace(
            '<sheets>',
            '<fileVersion appName="xl"/><fileSharing readOnlyRecommended="1"/><workbookPr codeName="ThisWorkbook"/><workbookProtection lockStructure="1"/><bookViews><workbookView xWindow="0" yWindow="0" firstSheet="0" activeTab="0"/><workbookView activeTab="0"/></bookViews><sheets>',
          )
          .replace(
            '</workbook>',
            `<functionGroups builtInGroupCount="18"/><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$D$12</definedName><definedName name="总分">Sheet1!$D$12</definedName></definedNames><calcPr calcId="191029"/><customWorkbookViews><customWorkbookView name="x" guid="{B7E9F0F4-0000-4000-8000-000000000004}" windowWidth="1" windowHeight="1" activeSheetId="1"/></customWorkbookViews><fileRecoveryPr repairLoad="0"/><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"/></extLst></workbook>`,
          ),
    },
  });

const phonetic = (): Uint8Array =>
  book({
    rows: ROWS.replace('</row>', '<c r="F1" t="s"><v>0</v></c><c r="G1" t="s"><v>1</v></c></row>'),
    strings: [
      '<r><rPr><b/><sz val="11"/></rPr><t>绩效</t></r><r><rPr><color rgb="FFFF0000"/></rPr><t xml:space="preserve"> 自评</t></r><rPh sb="0" eb="2"><t>jì xiào</t></rPh><phoneticPr fontId="0"/>',
      '<t>_x000D_行</t>',
    ],
  });

const otherParts = (): Uint8Array =>
  book({
    contentTypes:
      standard('bin', 'application/vnd.ms-office.vbaProject') +
      standard('psdsxs', 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml') +
      standard('sigs', 'application/vnd.openxmlformats-package.digital-signature-origin') +
      override('/xl/calcChain.xml', `${OX}.spreadsheetml.calcChain+xml`) +
      override('/xl/connections.xml', `${OX}.spreadsheetml.connections+xml`) +
      override('/xl/metadata.xml', `${OX}.spreadsheetml.sheetMetadata+xml`) +
      override('/xl/slicers/slicer1.xml', 'application/vnd.ms-excel.slicer+xml') +
      override('/customUI/customUI14.xml', 'application/xml'),
    rows: ROWS.replace('</row>', '<c r="F1"><f>B2</f><v>0.2</v></c></row>'),
    parts: {
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="F1" i="1"/></calcChain>`,
      'xl/connections.xml': `<connections xmlns="${MAIN}"/>`,
      'xl/metadata.xml': `<metadata xmlns="${MAIN}"/>`,
      'xl/slicers/slicer1.xml': `<slicers xmlns="${MS}/spreadsheetml/2009/9/main"/>`,
      'xl/vbaProject.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'customUI/customUI14.xml': `<customUI xmlns="${MS}/2009/07/customui"/>`,
      '_xmlsignatures/origin.sigs': '',
      '_xmlsignatures/sig1.psdsxs': '<Signature/>',
      'xl/theme/theme1.xml':
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x"/>',
      'docProps/thumbnail.wmf': Buffer.from([1]),
    },
    change: {
      '[Content_Types].xml': (text) => text.replace('<Default', `${standard('wmf', 'image/x-wmf')}<Default`),
      [WORKBOOK_RELS]: related(
        relation('rId90', 'calcChain', 'calcChain.xml') +
          relation('rId91', 'connections', 'connections.xml') +
          relation('rId92', 'sheetMetadata', 'metadata.xml') +
          relation('rId93', `${MS}/2006/relationships/vbaProject`, 'vbaProject.bin') +
          relation('rId94', `${MS}/2007/relationships/slicerCache`, 'slicers/slicer1.xml'),
      ),
    },
  });

const plain = () => workbookParts({ sheets: [{ name: 'Sheet1', rows: ROWS, after: MERGES }] });
const mapped = (names: RegExp, change: (text: string) => string | Uint8Array) =>
  zipParts(
    Object.fromEntries(
      Object.entries(plain()).map(([name, text]) => [name, names.test(name) ? change(String(text)) : text]),
    ),
  );

/** What no library here writes, each as its own program does. */
export const FEATURES: readonly Feature[] = [
  { name: 'threaded notes', bytes: threaded },
  { name: 'form controls: check box and option, with an unclosed <br>', bytes: controls },
  { name: 'OLE object', bytes: ole },
  { name: 'pivot table', bytes: pivot },
  { name: 'external links', bytes: external },
  { name: 'custom XML and properties', bytes: customXml },
  { name: 'WPS cell images', bytes: wpsImages },
  { name: 'every element of a sheet', bytes: everyElement },
  { name: 'every list of the workbook', bytes: everyList },
  { name: 'rich and phonetic text', bytes: phonetic },
  {
    name: 'macros, signature, slicer, connections, calculation chain',
    bytes: otherParts,
  },
  {
    name: 'strict XML',
    strict: true,
    bytes: () =>
      mapped(/./, (text) =>
        text
          .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replaceAll(R, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
      ),
  },
  {
    name: 'prefixed XML',
    bytes: () =>
      mapped(/^xl\/.*(?<!rels)$/, (text) =>
        text.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(' xmlns="', ' xmlns:x="'),
      ),
  },
  {
    name: 'UTF-16',
    bytes: () =>
      mapped(/^xl\/(workbook|styles|worksheets\/sheet1)\.xml$/, (text) =>
        Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
      ),
  },
];
