"""Taking pictures needs a browser, and says so in one line."""

import sys
from pathlib import Path

import pytest
from PIL import Image

from bot.demo import pictures
from bot.demo.camera import keep


def test_without_chromium_one_line_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["pictures", "--out", str(tmp_path / "pictures")])
    assert pictures.main() == 1
    assert capsys.readouterr().out.count("\n") == 1
    assert not (tmp_path / "pictures").exists()


def test_a_picture_is_kept_with_a_palette(tmp_path: Path) -> None:
    Image.effect_noise((300, 300), 60).convert("RGB").save(tmp_path / "large.png")
    keep(tmp_path / "deep" / "small.png", (tmp_path / "large.png").read_bytes())
    with Image.open(tmp_path / "deep" / "small.png") as small:
        assert (small.mode, small.size) == ("P", (300, 300))
