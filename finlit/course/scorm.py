"""A lesson as a SCORM 1.2 package: what Moodle and the other platforms of training centres take in.

The package is the page of :mod:`finlit.course.lesson_pages` and its manifest. The platform is told the score
of the questions that the page marks (in percent), each answer, and that the lesson is complete once every
question has an answer that could be read. There is no pass mark: that is the trainer's to set.
"""

from datetime import date
from html import escape

from finlit.course.blocks import Lesson
from finlit.course.lesson_pages import lesson_page, zipped

_NAMESPACES = (
    'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" '
    'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"'
)


def scorm_package(lesson: Lesson, address: str = "", on: date | None = None) -> bytes:
    """Return a lesson as the bytes of a SCORM 1.2 zip.

    Parameters
    ----------
    lesson : Lesson
        From :func:`finlit.course.blocks.read_lesson`.
    address : str, optional
        Of the tools' page, for links below the pictures.
    on : date, optional
        The day on which the pictures are worked out.

    Examples
    --------
    >>> from finlit.course.blocks import read_lesson
    >>> scorm_package(read_lesson(5, "id"))[:2]
    b'PK'
    """
    files = lesson_page(lesson, address, on)
    return zipped({"imsmanifest.xml": _manifest(lesson, list(files)).encode(), **files})


def _manifest(lesson: Lesson, files: list[str]) -> str:
    name = f"finlit-{lesson.name}-{lesson.lang}"
    listed = "".join(f'<file href="{one}"/>' for one in files)
    title = f"<title>{escape(lesson.title)}</title>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<manifest identifier="{name}" version="1.0" {_NAMESPACES}>'
        "<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>"
        f'<organizations default="course"><organization identifier="course">{title}'
        f'<item identifier="lesson" identifierref="page">{title}</item>'
        "</organization></organizations>"
        '<resources><resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">'
        f"{listed}</resource></resources></manifest>\n"
    )
