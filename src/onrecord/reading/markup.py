"""XML from strangers: no document type, no entities, no network, no huge trees."""

from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError, ParserCreate

from onrecord.reading.archive import ArchiveRefused
from onrecord.reading.reasons import Reason

if TYPE_CHECKING:
    from lxml.etree import _Element


def parse_part(data: bytes) -> "_Element":
    """Parse a part of an office file.

    Raises:
        ArchiveRefused: If the part declares a document type, nests too deep or is no XML.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        is_deep = any("depth" in entry.message for entry in parser.error_log)
        raise ArchiveRefused(Reason.LIMIT_DEPTH if is_deep else Reason.BROKEN) from error
    doctype: object = root.getroottree().docinfo.internalDTD
    if doctype is not None:
        raise ArchiveRefused(Reason.DOCTYPE)
    return root


def check_whole(data: bytes) -> None:
    """Walk over a part without keeping any of it: the library that reads it next never comes back from a broken one.

    Raises:
        ArchiveRefused: If the part is no XML to its end.
    """
    try:
        ParserCreate().Parse(data, True)  # noqa: FBT003 - the library's own sign for the last piece
    except ExpatError as error:
        raise ArchiveRefused(Reason.BROKEN) from error
