#!/usr/bin/env python3
"""Checks the response flow of a build, as staff use it: one question at a time, by keyboard.

    .build/debug/candour build --output dist
    .venv/bin/python Tests/PageChecks/check_flow.py dist

The folder holds staff/flows/. Each flow is walked to each of its outcomes by keyboard alone, below a path and from disk: the
heading has the focus, so that it is read aloud; the way back works; axe finds nothing; what the page loads is its own. Without
scripts the questions are a list, and nothing is offered that does not work.

Needs chromium and the packages of Tests/requirements.txt. Exit code 1 where there is a fault, 2 where a tool is missing.
"""

import pathlib
import sys

import browser
from served import served

STEPS = """() => Object.fromEntries([...document.querySelectorAll('.flow-list > li, .rows > li')].map(
    step => [step.id, {text: step.querySelector('.ask, h3').textContent, yes: step.dataset.yes, no: step.dataset.no}]))"""
FOCUSED = "document.activeElement.closest('#guide') ? document.activeElement.textContent : ''"


def main(arguments):
    if len(arguments) != 1 or not pathlib.Path(arguments[0]).is_dir():
        sys.exit(__doc__)
    if browser.missing():
        print(f"Not checked: {browser.missing()} not found.")
        return 2
    root = pathlib.Path(arguments[0]).resolve()
    flows = sorted(path.name for path in (root / "staff/flows").glob("*.html") if not path.stem.endswith(("-card", "-picture")))
    if not flows:
        print(f"There is no flow in {root}.")
        return 1
    found = faults(root, flows)
    for name, fault in found:
        print(f"staff/flows/{name}: {fault}")
    return 1 if found else 0


def faults(root, flows):
    from playwright.sync_api import sync_playwright

    found = []
    with served(root) as base, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.chromium(), args=["--no-sandbox"])
        for name in flows:
            for home in (f"{base}staff/flows/", f"{(root / 'staff/flows').as_uri()}/"):
                context = chromium.new_context(reduced_motion="reduce")
                context.add_init_script(browser.WATCH)
                found += [(name, fault) for fault in flow_faults(context.new_page(), home + name)]
                context.close()
            found += [(name, fault) for fault in faults_without_scripts(chromium, f"{base}staff/flows/{name}")]
        chromium.close()
    return found


def flow_faults(page, address):
    page.on("pageerror", lambda error: print(f"script: {error}"))
    page.goto(address)
    steps = page.evaluate(STEPS)
    start = page.get_attribute("#guide", "data-start")
    if not page.is_visible("#guide"):
        yield "one question at a time is not offered"
        return
    ways = ways_to_outcomes(steps, start)
    if len({way[-1] for way in ways}) != sum(step["yes"] is None for step in steps.values()):
        yield "not every outcome can be reached"
    for way in ways:
        yield from faults_of_way(page, steps, way)
        press(page, "Start again")
        if page.evaluate(FOCUSED) != steps[start]["text"]:
            yield "starting again does not lead to the first question"
    yield from (f"against the policy: {refused}" for refused in page.evaluate("window.refused"))
    # From disk a browser gives axe no style sheets.
    if address.startswith("http"):
        yield from faults_of_looks(page)


def ways_to_outcomes(steps, start):
    """For each outcome one way: the steps, from the start."""
    ways, open_ways, seen = [], [[start]], set()
    while open_ways:
        way = open_ways.pop()
        step = steps[way[-1]]
        if way[-1] in seen:
            continue
        seen.add(way[-1])
        if step["yes"] is None:
            ways.append(way)
        else:
            open_ways += [way + [step["no"]], way + [step["yes"]]]
    return ways


def faults_of_way(page, steps, way):
    for step, following in zip(way, way[1:]):
        press(page, "Yes" if steps[step]["yes"] == following else "No")
        if page.evaluate(FOCUSED) != steps[following]["text"]:
            yield f"after '{steps[step]['text']}' the focus is on '{page.evaluate(FOCUSED)}'"
    if page.locator("#guide button", has_text="Yes").count():
        yield f"'{steps[way[-1]]['text']}' still asks"
    for name, back in (("Back", lambda: press(page, "Back")), ("the browser's way back", page.go_back)):
        back()
        page.wait_for_timeout(100)
        if page.evaluate(FOCUSED) != steps[way[-2]]["text"]:
            yield f"{name} from '{steps[way[-1]]['text']}' leads elsewhere"
        counted = page.inner_text("#guide .within").split()
        if counted[:2] != ["Question", str(len(way) - 1)] or int(counted[-1]) < len(way) - 1:
            yield f"question {len(way) - 1} is counted as '{' '.join(counted)}'"
        press(page, "Yes" if steps[way[-2]]["yes"] == way[-1] else "No")
    if page.locator("#guide blockquote").count() != page.locator("#guide button", has_text="Copy").count():
        yield "words to say cannot be copied"


def press(page, name):
    """Goes to the button by the Tab key, and presses Enter."""
    page.evaluate("document.getElementById('guide').querySelector('h2').focus()")
    for _ in range(16):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == name:
            return page.keyboard.press("Enter")
    raise AssertionError(f"the Tab key does not lead to '{name}'")


def faults_of_looks(page):
    import axe_playwright_python

    page.evaluate((pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text())
    for width, scheme in browser.VIEWS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for violation in page.evaluate(browser.AXE, browser.JUDGE_ALL):
            yield f"{width} px {scheme}: axe: {violation}"
        if page.evaluate(browser.OVERFLOW) > 0:
            yield f"{width} px: wider than the screen"
        for button in page.locator("#guide button").all():
            box = button.bounding_box()
            if min(box["width"], box["height"]) < 44:
                yield f"{width} px: '{button.inner_text()}' is small: {box['width']:.0f} by {box['height']:.0f} px"


def faults_without_scripts(chromium, address):
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(address)
    if page.is_visible("#guide"):
        yield "without scripts there is an empty frame for questions"
    if not page.is_visible(".flow-list > li"):
        yield "without scripts there is no list of questions"
    page.context.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
