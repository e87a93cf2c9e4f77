"""Values that have broken bots: texts, numbers, and the data of taps. No letter of another alphabet stands here as
itself: what a person may type is made from code points.
"""

import random

IDS = (0, -1, 1, 2**31 - 1, 2**31, 2**53 + 1, 2**63 - 1, 2**63, -(2**63) - 1, int("9" * 40), 10**18)
EMOJI = "\N{SMILING FACE WITH HEART-SHAPED EYES}"
FAMILY = "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}"
_TAGS = (
    "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "blockquote", "tg-spoiler", "span",
    "tg-emoji", "tg-time", "a", "script", "img", "p", "br", "!--", "?xml", "blockquote expandable",
)  # fmt: skip
_INVISIBLE = (
    "\x00", "\x01", "\x1b[31m", "\x7f", "\x85", "\N{ZERO WIDTH SPACE}", "\N{ZERO WIDTH NON-JOINER}",
    "\N{ZERO WIDTH JOINER}", "\N{WORD JOINER}", "\N{ZERO WIDTH NO-BREAK SPACE}", "\N{SOFT HYPHEN}",
    "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{LEFT-TO-RIGHT OVERRIDE}", "\N{RIGHT-TO-LEFT ISOLATE}", "\N{RIGHT-TO-LEFT MARK}",
    "\N{HANGUL FILLER}", "\N{BRAILLE PATTERN BLANK}", "\N{IDEOGRAPHIC SPACE}", "\N{LINE SEPARATOR}",
    "\N{PARAGRAPH SEPARATOR}", "\ud800", "\udfff", "\ud83d", "\U000e0041", "\ufffe", "\U0010ffff", "\ue000",
)  # fmt: skip
_OF_PROGRAMS = (
    "{ $name }", "{$student}", '{ "', "{ -brand }", "{ button-home }", "key = value", "%s", "%(name)s", "{0}",
    "{name.__class__}", "${x}", "$(id)", "`id`", "{{7*7}}", "<%= 1 %>", "\\", "\\n", "\\u0000",
    "'; DROP TABLE people;--", '" OR 1=1',
    "null", "None", "undefined", "NaN", "Infinity", "-0", "1e309", "0x10", "true", "[]", "{}", "../../etc",
    "file:///etc/passwd", "javascript:alert(1)", "tg://user?id=1", "https://t.me/x?start=1", "@everyone", "#tag",
    "/start", "/cancel", "/start@repit_bot", "//", "/", "/ start", "home", "th:1:1", "t:", ":",
)  # fmt: skip
_OF_MARKUP = (
    "&", "&amp;", "&lt;b&gt;", "&amp;lt;", "&#60;b&#62;", "&#0;", "&#x110000;", "&nbsp;", "&quot;", "&b", "<", ">",
    "<<b>>", "</", "</b>", "<b", "< b>", "<b/>", "<B>x</B>", "<b>x</i>", "<b><i>x</b></i>", "<b>x", "<>", "<a>",
    '<a href="https://x.example">x</a>', "<a href='tg://user?id=1'>x</a>", "<a href=x>x</a>", '<a href="',
    '<tg-time unix="0" format="wDt">x</tg-time>', '<tg-emoji emoji-id="5368324170671202286">x</tg-emoji>',
    '<span class="tg-spoiler">x</span>', '<pre><code class="language-python">x</code></pre>', "<![CDATA[x]]>",
    "*bold*", "_it_", "__u__", "~s~", "||spoiler||", "`code`", "```pre```", "[x](https://x.example)", "> quote",
    "**>quote", "\\*", "!", ".", "-", "=", "|", "#", "+", "(", ")",
)  # fmt: skip
_OF_LENGTH = (
    "", " ", "\n", "\t", "x", "x" * 60, "x" * 61, "x" * 64, "x" * 200, "x" * 256, "x" * 1024, "x" * 1025, "x" * 4095,
    "x" * 4096, "<" * 60, "&" * 60, "<" * 1024, "&" * 4096, EMOJI * 30, EMOJI * 31, EMOJI * 2048, EMOJI * 4096,
    FAMILY * 7, FAMILY * 500, "\n" * 59 + "x", "x\n" * 2000, "e" + "\N{COMBINING ACUTE ACCENT}" * 59,
    "\N{COMBINING ENCLOSING KEYCAP}", "\N{REGIONAL INDICATOR SYMBOL LETTER A}" * 59,
    "\N{ARABIC LIGATURE SALLALLAHOU ALAYHE WASALLAM}" * 60,
    "\N{TAMIL LETTER KA}\N{TAMIL VOWEL SIGN I}" * 30, "\N{CUNEIFORM SIGN LUGAL OPPOSING LUGAL}" * 30, "a b " * 1000,
)  # fmt: skip
_OF_NUMBERS = (
    "0", "-1", "1,5", "1.500,00", "1 000", "99999999999", "9" * 40, "1" * 4096, "1e5", "+5", "5%", "31.02", "00.00",
    "29.02 24:00", "12.03 18:30", "99.99.9999 99:99", "1:60", "25:00", "12/13/2026", "\N{ARABIC-INDIC DIGIT THREE}",
    "\N{FULLWIDTH DIGIT ONE}\N{FULLWIDTH DIGIT TWO}", "\N{SUPERSCRIPT TWO}", "\N{VULGAR FRACTION ONE HALF}",
    "\N{ROMAN NUMERAL TEN}", "1\N{NO-BREAK SPACE}000", "\N{MINUS SIGN}5", "12.03\n18:30",
)  # fmt: skip
TEXTS: tuple[str, ...] = tuple(
    dict.fromkeys(
        [
            *(f"<{tag}>" for tag in _TAGS),
            *(f"<{tag}>x</{tag.split()[0]}>" for tag in _TAGS),
            *(f"a{mark}b" for mark in _INVISIBLE),
            *_INVISIBLE,
            *_OF_PROGRAMS,
            *_OF_MARKUP,
            *_OF_LENGTH,
            *_OF_NUMBERS,
        ]
    )
)
SHORT = tuple(text for text in TEXTS if len(text) <= 60)
"""As long as a name may be."""


def data(dice: random.Random, packed: str) -> str:
    """A tap's data: what the bot packs, bent."""
    prefix, _, rest = packed.partition(":")
    number = str(dice.choice(IDS))
    fields = rest.split(":") if rest else []
    bent = [dice.choice((field, number, "", " ", field + "0", "x")) for field in fields]
    return dice.choice(
        (
            packed,
            ":".join([prefix, *bent]),
            ":".join([prefix, *bent]),
            packed[: dice.randrange(len(packed) + 1)],
            packed + ":1",
            (packed + ":" + "9" * 64)[:64],
            "x" * 64,
            EMOJI * 16,
            prefix.upper() + ":" + rest,
            dice.choice(TEXTS)[:64],
            f"{prefix}:{dice.choice(TEXTS)}"[:64],
        )
    )
