"""`candour serve` as an author's browser sees it: check_serve.py PROGRAM CONTENT [--times N]

CONTENT is changed and put back. Prints what is wrong; with --times, how long it takes from the write of a file to the page.
"""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

import browser

try:
    from playwright.sync_api import sync_playwright
except ImportError:
    print("playwright is missing")
    sys.exit(2)

PATIENCE = 120_000  # of a loaded machine, in milliseconds
HOLDS = "words => document.readyState === 'complete' && document.body.innerText.includes(words)"
# The example has a warning; an error is none of it.
IS_CALM = """() => !document.querySelector('.candour-drawer.has-errors')
    && document.querySelector('.candour-status')?.textContent"""


class Serving:
    """The program, until the block ends."""

    def __init__(self, program, content):
        self.command = [program, "serve", "--content", str(content), "--port", "0"]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.process.stdout.readline().strip()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.status = self.process.wait()


def reload_times(page, document, text, count):
    times = []
    for number in range(count):
        words = f"Sentence number {number} of many"
        start = time.monotonic()
        document.write_text(f"{text}\n{words}\n")
        page.wait_for_function(HOLDS, arg=words, timeout=PATIENCE)
        times.append(round((time.monotonic() - start) * 1000))
        page.wait_for_timeout(500)
    return times


def faults_of_the_drawer(page, document, text):
    document.write_text(f"{text}\n[Where](nowhere.md) <script>document.title = 'taken'</script>\n")
    drawer = page.get_by_role("region", name="error")
    drawer.wait_for(timeout=PATIENCE)
    if "nowhere.md" not in drawer.inner_text():
        yield "the drawer does not name the dead link"
    if page.title() == "taken" or page.locator(".candour-drawer script").count():
        yield "the drawer runs what an author wrote"
    if "error" not in page.locator(".candour-status[role=status]").inner_text():
        yield "nobody is told of the error"
    details = drawer.locator("details")
    page.keyboard.press("Escape")
    if details.get_attribute("open") is not None:
        yield "the Escape key does not fold the drawer away"
    drawer.locator("summary").focus()
    page.keyboard.press("Enter")
    if details.get_attribute("open") is None:
        yield "the Enter key does not open the drawer"
    document.write_text(text)
    page.wait_for_function(IS_CALM, timeout=PATIENCE)


def faults(browser, program, content, times):
    document = content / "public/about.md"
    text = document.read_text()
    page = browser.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    try:
        with Serving(program, content) as serving:
            page.goto(f"{serving.address}about.html")
            page.wait_for_function(IS_CALM, timeout=PATIENCE)
            taken = reload_times(page, document, text, times)
            print(f"from the write to the page: {taken} ms, median {statistics.median(taken):.0f} ms")
            yield from faults_of_the_drawer(page, document, text)
            yield from (f"the console says: {line}" for line in said)
            page.goto("about:blank")
        if serving.status != 0:
            yield f"it ends with {serving.status}"
        document.write_text(f"{text}\n[Where](nowhere.md)\n")
        with Serving(program, content) as serving:
            page.goto(f"{serving.address}about.html")
            page.get_by_role("heading", name="The content has errors").wait_for(timeout=PATIENCE)
            document.write_text(f"{text}\nMended\n")
            page.wait_for_function(HOLDS, arg="Mended", timeout=PATIENCE)
            page.goto("about:blank")
    finally:
        document.write_text(text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("content", type=Path)
    parser.add_argument("--times", type=int, default=1)
    arguments = parser.parse_args()
    if browser.missing():
        print(f"{browser.missing()} is missing")
        return 2
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.chromium(), args=["--no-sandbox"])
        found = list(faults(chromium, arguments.program, arguments.content, arguments.times))
        chromium.close()
    print("\n".join(found) or "serve: all well")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
