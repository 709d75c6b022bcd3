"""Prints HTML from standard input as PDF: argument 1 is the file to write, argument 2 says whether it must be one page.

In the HTML @@scale@@ stands for the size of its letters in percent. Nothing is fetched: only data that stands in the HTML
itself is used.
"""
import gc
import json
import sys

import weasyprint

gc.disable()  # One document and the process ends: looking for cycles finds next to nothing and takes a tenth to a third of it.


def fetch(url, *arguments, **named):
    if url.startswith("data:"):
        return weasyprint.default_url_fetcher(url)
    raise ValueError("nothing is fetched")


html = sys.stdin.buffer.read().decode("utf-8")
for scale in [100, 96, 92, 88, 84, 80, 76, 72, 68, 64] if sys.argv[2:] == ["one-page"] else [100]:
    text = html.replace("@@scale@@", str(scale))
    document = weasyprint.HTML(string=text, url_fetcher=fetch).render()
    if len(document.pages) == 1:
        break
document.write_pdf(sys.argv[1])
marks = [
    [level, label, number]
    for number, page in enumerate(document.pages, 1)
    for level, label, *_ in page.bookmarks
]
json.dump({"pages": len(document.pages), "marks": marks}, sys.stdout)
