"""Whose file is this? Names of files and folders as learners, systems and portals make them."""

import re
import unicodedata
from collections.abc import Iterable, Set
from functools import cache
from typing import NamedTuple
from urllib.parse import unquote

from finlit.course.checks import Exercise
from finlit.course.people import learner_id
from finlit.course.walking import KIND_OF
from finlit.i18n import LANGUAGES
from finlit.language import LANGUAGES as RECORDS

_KIND = re.compile(rf"\.({'|'.join(KIND_OF)}|gdoc|icloud)$", re.IGNORECASE)
# What browsers, chats and editors put behind a name.
_ENDING = re.compile(
    r"(\.(ipynb|json|txt|zip|rar|7z|docx?|pdf|jpe?g|png|heic|py|html?|csv|xlsx?|crdownload|part|download|bak|\d{1,2})"
    r"|\s*\(\d{1,2}\))+$",
    re.IGNORECASE,
)
# Portals: "Ani Wijaya_12345_assignsubmission_file_", "wijayaani_LATE_12345_67890_", "tugas_ani_attempt_...".
_PORTAL = re.compile(
    r"[_-]\d+_assignsubmission_(file|onlinetext)_?|_(late_)?\d{4,}_\d{4,}_|_attempt_[\d-]+_?"
    r"|-\d{8}t\d{6}z(-\d+)*|\b(doc|img|vid|aud)-?\d{8}-?wa\d+"
    r"|\b(whatsapp \w+|screen ?shot|tangkapan layar) \d{4}-\d\d-\d\d (at|pukul) \d{1,2}([.:]\d\d){0,2}"
    r"( ?[ap]m)?",
    re.IGNORECASE,
)
# "(1)", "- Copy", "-Copy1", "copy 2", "_copy", "Salinan dari", "duplicate", "checkpoint".
_COPY = re.compile(
    r"\(\s*\d{1,2}\s*\)|\[\s*\d{1,2}\s*\]"
    r"|(?<![^\W_])(copy|salinan|duplicate|duplikat|kopi|kopie|copia)(?![^\W\d_])(\s*(of|dari|de)\b)?[\s_-]*\(?\d{0,2}\)?(?!\d)"
    r"|(?<![^\W_])checkpoint(?![^\W_])|(?<![^\W_])(v|ver|versi|version|rev)[\s_.-]*\d{1,2}(?!\d)",
    re.IGNORECASE,
)
_COPY_NUMBER = re.compile(
    r"(?:copy|salinan|duplikat|duplicate|\bv|_v|versi?|rev)[\s_-]*\(?(\d{1,2})|\((\d{1,2})\)", re.IGNORECASE
)
# Words before an attendance number or the number of a group.
_COUNTED = (
    "no nr nomor number absen absensi urut kelompok kel group grup tim team meja table bangku kelas class "
    "peserta siswa student learner"
)
_GROUP = re.compile(
    rf"(?<![^\W_])({'|'.join(_COUNTED.split())})[\s_.#-]*(\d{{1,3}})(?:[a-z](?![^\W_]))?(?!\d)", re.IGNORECASE
)
_PEOPLE = ("peserta", "siswa", "student", "learner")
_ATTENDANCE = (
    "no",
    "nr",
    "nomor",
    "number",
    "absen",
    "absensi",
    "urut",
    *_PEOPLE,
)
# What says nothing about a person.
_NOISE = frozenset(
    """
    tugas latihan jawaban jawab hasil pr soal ujian kuis kerja pekerjaan buku lembar nama absen final
    fix revisi revised terbaru baru lama new newest old latest update updated backup cadangan draft done
    selesai submission submit kirim kumpul exercise homework assignment answer answers work notebook
    untitled file files berkas dokumen document documents download downloads unduhan desktop folder
    finlit course kursus notebooks exercises release source lesson pelajaran materi usb stick flashdisk
    flash disk drive hand out handout submitted collected class kelas home user users scan whatsapp
    telegram images media sent pengumpulan google onedrive dropbox icloud img vid pxl screenshot
    ipynb tangkapan layar no nomor absensi urut peserta siswa kelompok
    """.split()
)
_BESIDE_A_NUMBER = ("no", "nomor", "absen", "absensi", "urut", "peserta", "siswa", "nama")
_MAY_BE_A_NAME = ("old", "new")  # where nothing else stands in the name of a file
_DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday senin selasa rabu kamis jumat jum'at sabtu minggu
    ahad pagi siang sore malam morning afternoon evening hari day today kemarin
    """.split()
)
# Folders that lie in every copy of the course.
_STRUCTURE = frozenset({"notebooks", "exercises", "release", "source", "submitted", "autograded", *LANGUAGES})


class Guess(NamedTuple):
    """Who a path seems to name.

    Attributes
    ----------
    name : str
        The id of a learner; "" where nobody is named.
    whole : str
        The same with numbers and all, for a list that has them.
    number : str
        The attendance number, without zeros in front.
    place : str
        The folder around it, without what only says when: two people of one name sit in two.
    copy : int
        Which copy of a file it is: a later one is newer where no date says so.
    """

    name: str
    whole: str = ""
    number: str = ""
    place: str = ""
    copy: int = 0

    @property
    def own_id(self) -> str:
        """The id of somebody whom no list names: ``wati00`` and ``learner-01`` keep what tells them apart."""
        glued = re.fullmatch(rf"{re.escape(self.name)}\d{{2,3}}|\d{{1,3}}{re.escape(self.name)}", self.whole)
        return self.whole if glued or (self.name.isdecimal() and not self.whole.isdecimal()) else self.name


def guess(parts: Iterable[str], exercise: Exercise, known: Iterable[str] = ()) -> Guess:
    """Read the learner from a file's name, or else from the nearest folder or zip that names somebody.

    Parameters
    ----------
    parts : iterable of str
        The path, the file last.
    known : iterable of str
        Ids that the list of learners has: a part that names one of them goes before others.
    """
    path, listed = [part for part in parts if part], set(known)
    found: list[tuple[int, Guess]] = []
    for place in range(len(path) - 1, -1, -1):
        if place < len(path) - 1 and path[place].strip().casefold() in _STRUCTURE:
            continue
        one = _of_part(path[place], exercise, listed)
        if place == len(path) - 1 and not one.name and one.whole in _MAY_BE_A_NAME:
            one = one._replace(name=one.whole)
        if one.name or one.number:
            found.append((place, one))
    if not found:
        return Guess("")
    place, best = _best(found, path, listed)
    words = set(best.name.split("-"))
    for above, one in found:
        # "Ani Wijaya/ani.ipynb", "07_ani/ani.ipynb": the folder says the same person more fully.
        if above < place and one.name and words <= set(one.name.split("-")):
            number = best.number or one.number
            place, best = above, (best if best.name in listed else one)._replace(number=number)
    around = [part for part in path[:place] if _GROUP.search(part) or not _says_nothing(part, exercise)]
    file = _titles(exercise).sub(" ", path[-1])
    copy = _COPY_NUMBER.search(file)
    turn = int(next(filter(None, copy.groups()))) if copy else int(_COPY.search(file) is not None)
    return best._replace(place="/".join(map(learner_id, around)), copy=turn)


def _best(found: list[tuple[int, Guess]], path: list[str], listed: set[str]) -> tuple[int, Guess]:
    """Choose the part that names the learner: a portal's, one on the list, the nearest with a name."""
    for place, one in found:
        if "assignsubmission" in path[place].casefold() and one.name:
            return place, one
    for place, one in found:
        if listed & {one.name, one.whole}:
            return place, one
    return next((each for each in found if each[1].name and not each[1].name.isdigit()), found[0])


def _of_part(part: str, exercise: Exercise, listed: Set[str] = frozenset()) -> Guess:
    # Once only: "Ani, A.Md.ipynb" ends with a title.
    whole = _ENDING.sub("", _KIND.sub("", unicodedata.normalize("NFC", unquote(part)).strip()))
    untitled = _titles(exercise).sub(" ", _ENDING.sub("", _PORTAL.sub(" ", whole).strip()))
    bare = _COPY.sub(" ", untitled)
    for said in map(learner_id, (whole, untitled, bare)):
        if said in listed:
            return Guess(said, said)  # whatever we would have read into it
    number = ""
    grouped = _GROUP.search(bare)
    if grouped:
        number = grouped[2] if grouped[1].casefold() in _ATTENDANCE else ""
        bare = bare.replace(grouped[0], " ")
    words = learner_id_words(_dates().sub(" ", bare))
    kept = [word for word in words if (word.rstrip("0123456789") or word) not in _NOISE]
    names = [word for word in kept if not word.isdecimal()]
    numbers = [word for word in kept if word.isdecimal()]
    told = [word for word in words if not word.isdecimal() and word not in _BESIDE_A_NUMBER]
    if names or not told:  # "Untitled Folder 1" is no attendance number
        number = number or next(iter(numbers), "")
    if names and not number:
        glued = re.fullmatch(r"([^\W\d_]{2,})(\d{2,3})", names[-1])
        if glued:
            names[-1], number = glued[1], glued[2]
        before = re.fullmatch(r"(\d{1,3})([^\W\d_]{2,})", names[0])
        if before and not glued:
            number, names[0] = before[1], before[2]
    name, said_whole = learner_id(" ".join(names)) or learner_id(number), " ".join(words)
    if grouped and not names and grouped[1].casefold() in _PEOPLE:
        said_whole = f"{grouped[1]} {grouped[2]}"
    return Guess(name, learner_id(said_whole), number.lstrip("0") or number)


def learner_id_words(written: str) -> list[str]:
    """Cut a name into its words, as the id of a learner has them."""
    kept = "".join(
        letter if unicodedata.category(letter)[0] in "LNM" else " " for letter in written.casefold()
    )
    return kept.split()


def _says_nothing(part: str, exercise: Exercise) -> bool:
    """Whether a folder tells nobody from anybody: "release", "2026-11-28", "senin", "New folder"."""
    if part.strip().casefold() in _STRUCTURE or not _of_part(part, exercise).name:
        return True
    words = learner_id_words(_dates().sub(" ", part))
    return all(word in _DAYS or word in _NOISE or word.isdecimal() for word in words)


@cache
def _dates() -> re.Pattern[str]:
    """What is a date: 2026-11-28, 28-11-2026, 20261128, 17 agustus (2026), 10.05."""
    months = {month.casefold() for record in RECORDS.values() for month in record.months}
    months |= {
        "agt",
        "agu",
        "ags",
        "aug",
        "okt",
        "oct",
        "nov",
        "des",
        "dec",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "sep",
    }
    named = "|".join(sorted(months, key=len, reverse=True))
    return re.compile(
        r"(?<!\d)(20\d\d[-_. ]?[01]\d[-_. ]?[0-3]\d|[0-3]?\d[-_. ][01]?\d[-_. ](20)?\d\d)(?!\d)"
        r"([-_. t]{1,3}\d\d[-_.h ]?\d\d([-_. ]?\d\d)?(?!\d))?"
        rf"|(?<![^\W_])([0-3]?\d[\s_.-]*({named})|({named})[\s_.-]*[0-3]?\d)(?![^\W_])([\s_.-]*20\d\d)?",
        re.IGNORECASE,
    )


@cache
def _titles_of(name: str, lesson: int, slug: str, titles: tuple[str, ...]) -> re.Pattern[str]:
    between = r"[\s_.-]*"
    said = {slug.replace("_", " "), *titles}
    spelled = (between.join(map(re.escape, re.findall(r"\w+", one))) for one in said)
    words = "|".join(sorted(spelled, key=len, reverse=True))
    before = r"(?:lesson|pelajaran|latihan|exercise|tugas|modul|module|l|p|bab|unit)"
    return re.compile(
        rf"(?:0?{lesson}{between})?(?:{words})(?:-\d(?=$|\.))?"
        rf"|(?<![^\W_]){before}[\s_.-]*0?{lesson}(?!\d)",
        re.IGNORECASE,
    )


def _titles(exercise: Exercise) -> re.Pattern[str]:
    """What names the lesson itself: its number, its slug, its title in any language."""
    titles = tuple(sorted(exercise.title.values()))
    return _titles_of(exercise.name, exercise.lesson, exercise.slug, titles)
