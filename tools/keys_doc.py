"""Write `docs/keys.md` from the command table: `python tools/keys_doc.py`."""

from __future__ import annotations

from pathlib import Path

from moteleder.session.command_keys import keys_document

if __name__ == "__main__":
    target = Path(__file__).parent.parent / "docs" / "keys.md"
    target.write_text(keys_document(), encoding="utf-8", newline="\n")
    print(target)
