"""The first screen of a year: what a council member asks first is there without scrolling."""

import pytest
from playwright.sync_api import Browser

KERN = (
    ".hoofdbedrag-bedrag",
    ".hoofdbedrag .verandering",
    ".kern-reden",
    ".kern-inwoner",
    ".kern-status",
)


@pytest.mark.parametrize("stand", ["begroting", "rekening"])
@pytest.mark.parametrize(("breedte", "hoogte"), [(1280, 800), (360, 640)])
def test_kern_staat_op_het_eerste_scherm(
    stand: str, breedte: int, hoogte: int, browser: Browser, website: str
) -> None:
    pagina = browser.new_page(viewport={"width": breedte, "height": hoogte})
    pagina.goto(f"{website}/aa-organisatie/2023-{stand}/")
    for wat in KERN:
        doos = pagina.locator(wat).bounding_box()
        assert doos is not None, wat
        assert doos["y"] + doos["height"] <= hoogte, wat
        assert doos["x"] + doos["width"] <= breedte, wat
    status = pagina.locator(".kern-status").inner_text()
    assert "gepubliceerd" in status
    assert "laatste invoer" in status
    pagina.close()
