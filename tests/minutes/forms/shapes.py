"""Every shape of our Markdown, once."""

from __future__ import annotations

from pathlib import Path

GOLDEN = sorted((Path(__file__).parents[2] / "golden").glob("*.md"))

FULL = r"""
# Tittel: Łódź, Zażółć gęślą jaźń

Tekst med **fet** og *kursiv*,\
ny linje, `kode`, [lenke](https://example.org/a).

## Ærlig øl på Åsen

#### Et trinn for langt ned

- [ ] ikke gjort
- [x] gjort

* vanlig
  - inni

3. tre
4. fire

> sitat

| Nr. | Oppgåve |
| --- | --- |
| O1 | Ringe |

7. sju

---

    kode
"""
