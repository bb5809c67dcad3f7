# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes entitytable.inc from the named character references that Python's html.entities lists (HTML §13.5)."""
from html.entities import html5


def literal(text):
    out = ""
    for byte in text.encode("utf-8"):
        out += "\\%03o" % byte if byte < 0x20 or byte > 0x7E or byte in b'"\\?' else chr(byte)
    return '"%s"sv' % out


names = sorted(name[:-1] for name in html5 if name.endswith(";"))
with open("entitytable.inc", "w", encoding="ascii") as file:
    file.write("// SPDX-FileCopyrightText: 2026 The Galley authors\n")
    file.write("// SPDX-License-Identifier: GPL-3.0-or-later\n")
    file.write("// Made by entitytable.py; sorted by name, one reference a line.\n")
    for name in names:
        file.write('{"%s"sv, %s},\n' % (name, literal(html5[name + ";"])))
