"""Prints HTML from standard input as PDF: argument 1 is the file to write.

The first line of the input is JSON: "after" (pages that follow the document), "guess" (pages it may have), "one_page"
(make it smaller until it fits). In the HTML @@n@@ stands for the number of all pages and @@p7@@ for the number of the
seventh page after the document. Nothing is fetched: only data that stands in the HTML itself is used.
"""
import json
import re
import sys

import weasyprint


def fetch(url, *arguments, **named):
    if url.startswith("data:"):
        return weasyprint.default_url_fetcher(url)
    raise ValueError("nothing is fetched")


def lay_out(html, pages, after, scale):
    text = re.sub(r"@@p(\d+)@@", lambda found: str(pages + int(found[1])), html)
    text = text.replace("@@n@@", str(pages + after)).replace("@@scale@@", str(scale))
    return weasyprint.HTML(string=text, url_fetcher=fetch).render()


def main():
    wishes = json.loads(sys.stdin.buffer.readline())
    html = sys.stdin.buffer.read().decode("utf-8")
    pages, after = wishes.get("guess", 1), wishes.get("after", 0)
    scales = [100, 96, 92, 88, 84, 80, 76, 72, 68, 64] if wishes.get("one_page") else [100]
    for scale in scales:
        document = lay_out(html, pages, after, scale)
        if len(document.pages) == 1:
            break
    for _ in range(3):
        if not after or len(document.pages) == pages:
            break
        pages = len(document.pages)
        document = lay_out(html, pages, after, scales[0])
    document.write_pdf(sys.argv[1])
    marks = [
        [level, label, number]
        for number, page in enumerate(document.pages, 1)
        for level, label, *_ in page.bookmarks
    ]
    json.dump({"pages": len(document.pages), "marks": marks}, sys.stdout)


main()
