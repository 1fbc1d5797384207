"""How well scans are read, and how fast: pages drawn from made-up sentences, read as `onrecord read` does.

Run: `python -m bench.scans`. Needs tesseract and a face with the letters of all languages (DejaVu Serif, Debian's
fonts-dejavu-core). "rough" pages are drawn at 130 dots an inch with a fiftieth of their dots changed.
"""

import ctypes
import random
import sys
from difflib import SequenceMatcher
from pathlib import Path
from time import perf_counter

from pypdfium2 import PdfDocument, raw

from onrecord.actions.tesseract import find_tesseract

FACE = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
TEXTS = {
    "az": "Məhbusların yaxınları bildirir ki, mart ayında həbsxanada üç nəfər ölüb.\n"
    "Gözətçilər məhbusları döyüb və qışqırıqlar eşidilib.\nMəhkəmə iki gözətçini cəzalandırıb.",
    "en": "Three prisoners died in custody in March 2019, according to relatives.\n"
    "The court convicted two of the guards who had been at the gate.\nOne witness, Wojtek Quill, saw it happen.",
    "hy": "Հարազատների խոսքով՝ մարտին բանտում մահացել է առնվազն երեք բանտարկյալ։\n"
    "Նրանք ասում են, որ պահակները ծեծել են նրանց։\nԴատարանը դատապարտել է երկու պահակի։",
    "ru": "Родственники заключённых сообщили, что в марте в тюрьме погибли три человека.\n"
    "Они говорят, что охранники избивали задержанных.\nСуд приговорил двух охранников.",
    "tr": "Yakınlarına göre Karvel cezaevinde en az üç mahkûm hayatını kaybetti.\n"
    "Bakanlık bunu yalanladı ve gardiyanların suçsuz olduğunu söyledi.\nMahkeme iki gardiyanı cezalandırdı.",
}
ROUGH = 0.02


def drawn(text: str, dots: int) -> tuple[int, int, bytearray]:
    """Draw a page of text; width, height, shades."""
    pdf = PdfDocument.new()
    data = FACE.read_bytes()
    bytes_of_face = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
    face = raw.FPDFText_LoadFont(pdf.raw, bytes_of_face, len(data), raw.FPDF_FONT_TRUETYPE, 1)
    page = pdf.new_page(595, 842)
    for number, line in enumerate(text.split("\n")):
        words = raw.FPDFPageObj_CreateTextObj(pdf.raw, face, 12)
        wide = ctypes.create_string_buffer((line + "\0").encode("utf-16-le"))
        raw.FPDFText_SetText(words, ctypes.cast(wide, ctypes.POINTER(ctypes.c_ushort)))
        raw.FPDFPageObj_Transform(words, 1, 0, 0, 1, 50, 780 - 18 * number)
        raw.FPDFPage_InsertObject(page.raw, words)
    page.gen_content()
    made = page.render(scale=dots / 72, grayscale=True)
    rows = bytes(made.buffer)
    shades = bytearray().join(rows[at : at + made.width] for at in range(0, made.stride * made.height, made.stride))
    return made.width, made.height, shades


def roughened(shades: bytearray, chance: random.Random) -> bytearray:
    for at in chance.sample(range(len(shades)), int(len(shades) * ROUGH)):
        shades[at] = chance.randrange(100, 256)
    return shades


def picture(text: str, *, is_rough: bool) -> bytes:
    width, height, shades = drawn(text, 130 if is_rough else 200)
    shades = roughened(shades, random.Random(1)) if is_rough else shades
    return b"P5 %d %d 255\n" % (width, height) + shades


def main() -> int:
    see = find_tesseract()
    if see is None or not FACE.is_file():
        print("not run: tesseract or the face is not installed (tesseract-ocr, fonts-dejavu-core)")
        return 0
    print(f"tesseract {see.version}: {', '.join(sorted(see.installed))}\n")
    print("| language | page | read by | letters wrong | s |\n|---|---|---|---:|---:|")
    for language, text in TEXTS.items():
        for is_rough in (False, True):
            started = perf_counter()
            seen = see(picture(text, is_rough=is_rough), 0)
            seconds = perf_counter() - started
            got, wanted = " ".join(word.text for word in seen.words), " ".join(text.split())
            right = sum(
                block.size for block in SequenceMatcher(None, got, wanted, autojunk=False).get_matching_blocks()
            )
            wrong = max(len(got), len(wanted)) - right
            row = (language, "rough" if is_rough else "clean", "+".join(seen.languages))
            print(f"| {' | '.join(row)} | {wrong / len(wanted):.1%} | {seconds:.1f} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
