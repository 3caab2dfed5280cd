"""The styles of the document (样式) by their ids; how each looks stands in base/word/styles.xml."""

from enum import StrEnum


class StyleId(StrEnum):
    """Every style of a report: the id in the file, so that a reader comes back from it to the element."""

    NORMAL = "Normal"
    ISSUER_MARK = "IssuerMark"
    SIGNERS = "Signers"
    SIGNER_NAME = "SignerChar"
    DOC_NUMBER = "DocNumber"
    TITLE = "Title"
    ADDRESSEE = "Addressee"
    BODY_TEXT = "BodyText"
    HEADING_1 = "Heading1"
    HEADING_2 = "Heading2"
    HEADING_3 = "Heading3"
    HEADING_4 = "Heading4"
    HEADING_1_WORDS = "Heading1Char"
    HEADING_2_WORDS = "Heading2Char"
    HEADING_3_WORDS = "Heading3Char"
    HEADING_4_WORDS = "Heading4Char"
    RUN_IN_1 = "RunIn1"
    RUN_IN_2 = "RunIn2"
    RUN_IN_3 = "RunIn3"
    RUN_IN_4 = "RunIn4"
    TABLE_HEAD = "TableHead"
    TABLE_TEXT = "TableText"
    ANNEX_LIST = "AnnexList"
    SIGNATURE = "Signature"
    DATE = "Date"
    NOTE = "Note"
    ANNEX_LABEL = "AnnexLabel"
    COPIES = "Copies"
    PRINTER = "Printer"
    FOOTER = "Footer"
    SPACER = "Spacer"


HEADINGS = (StyleId.BODY_TEXT, StyleId.HEADING_1, StyleId.HEADING_2, StyleId.HEADING_3, StyleId.HEADING_4)
"""The paragraph of a heading by its level (标题层级); level 0 has no number that Word knows."""

RUN_INS = (StyleId.BODY_TEXT, StyleId.RUN_IN_1, StyleId.RUN_IN_2, StyleId.RUN_IN_3, StyleId.RUN_IN_4)
"""The paragraph of a heading with its text behind it (接排) by its level."""

HEADING_WORDS = (
    None,
    StyleId.HEADING_1_WORDS,
    StyleId.HEADING_2_WORDS,
    StyleId.HEADING_3_WORDS,
    StyleId.HEADING_4_WORDS,
)
"""The words of a heading inside such a paragraph by its level."""
