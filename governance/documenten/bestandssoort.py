"""What kind of file some bytes are, by what they hold; the name of a file says nothing."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

_BEGIN = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
}
_OFFICE = "application/vnd.openxmlformats-officedocument"
_DEEL = {
    "word/document.xml": f"{_OFFICE}.wordprocessingml.document",
    "xl/workbook.xml": f"{_OFFICE}.spreadsheetml.sheet",
}
"""The part by which a package of Office is known."""
_ODF = "application/vnd.oasis.opendocument"
_OPEN = (f"{_ODF}.text", f"{_ODF}.spreadsheet")
_MACRO = ("vbaProject.bin",)
_MACROMAP = ("Basic/", "Scripts/")
"""Where Office keeps macros, and where OpenDocument does."""
EXTENSIES = {
    "application/pdf": "pdf",
    "image/png": "png",
    "image/jpeg": "jpg",
    _DEEL["word/document.xml"]: "docx",
    _DEEL["xl/workbook.xml"]: "xlsx",
    _OPEN[0]: "odt",
    _OPEN[1]: "ods",
}
"""The kinds that are taken, with how the name of such a file ends."""


def soort_van(inhoud: bytes) -> str | None:
    """The media type of a file that may be kept; None for every other."""
    for begin, soort in _BEGIN.items():
        if inhoud.startswith(begin):
            return soort
    try:
        with ZipFile(BytesIO(inhoud)) as pakket:
            return _van_pakket(pakket)
    except (BadZipFile, OSError, RuntimeError, NotImplementedError):
        return None


def _van_pakket(pakket: ZipFile) -> str | None:
    namen = pakket.namelist()
    if any(naam.endswith(_MACRO) or naam.startswith(_MACROMAP) for naam in namen):
        return None
    if "mimetype" in namen and pakket.getinfo("mimetype").file_size < len(_OPEN[1]) + 1:
        soort = pakket.read("mimetype").decode("ascii", "replace")
        return soort if soort in _OPEN else None
    return next((soort for deel, soort in _DEEL.items() if deel in namen), None)
