"""A link to another file, as Excel keeps it."""

from tests.werkmappen.maken import Werkmap, vervang


def koppel(w: Werkmap) -> None:
    """Let the workbook know of ander.xlsx; a formula calls it [1]."""
    kop = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    basis = "http://schemas.openxmlformats.org"
    soort = f"{basis}/officeDocument/2006/relationships"
    w.erbij["xl/externalLinks/externalLink1.xml"] = (
        f'{kop}<externalLink xmlns="{basis}/spreadsheetml/2006/main"><externalBook xmlns:r="{soort}"'
        ' r:id="rId1"><sheetNames><sheetName val="Blad1"/></sheetNames></externalBook></externalLink>'
    ).encode()
    w.erbij["xl/externalLinks/_rels/externalLink1.xml.rels"] = (
        f'{kop}<Relationships xmlns="{basis}/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{soort}/externalLinkPath" Target="ander.xlsx" TargetMode="External"/></Relationships>'
    ).encode()
    w.deel(
        "xl/_rels/workbook.xml.rels",
        vervang(
            "</Relationships>",
            f'<Relationship Id="rId99" Type="{soort}/externalLink" '
            'Target="externalLinks/externalLink1.xml"/></Relationships>',
        ),
    )
    w.deel(
        "xl/workbook.xml",
        vervang(
            "</sheets>",
            '</sheets><externalReferences><externalReference r:id="rId99"/></externalReferences>',
        ),
    )
    w.deel(
        r"\[Content_Types\].xml",
        vervang(
            "</Types>",
            '<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.'
            'openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>',
        ),
    )


def noem(w: Werkmap, **namen: str) -> None:
    """Give names to formulas."""
    for naam, formule in namen.items():
        w.deel(
            "xl/workbook.xml",
            vervang(
                "<calcPr",
                f'<definedNames><definedName name="{naam}">{formule}</definedName>'
                "</definedNames><calcPr",
            ),
        )
