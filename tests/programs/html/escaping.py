"""html.escape and html.unescape; urllib.parse.urldefrag."""

import html
from html import escape, unescape
from urllib.parse import urldefrag

print(escape('<a href="x">it\'s & more</a>'), escape("\"q\" 'a'", quote=False))
for text in (
    "plain",
    "&lt;b&gt; &amp;amp; &quot;x&quot; &#39; &#x27; &apos;",
    "&eacute;&Eacute &euro; &hellip; &nbsp;| &copy2 &notit; &notin;",
    "&#128; &#x80; &#0; &#xD800; &#1114112; &#99999999999999; &#1;x &#13; &#9;",
    "& &; &# &#x &#; &unknown; &#65 &#x41g &ltx &amp",
    "AT&T; a&b=c &alpha;&Omega; &rarr; &hearts;",
):
    print(repr(unescape(text)))
print(html.unescape(html.escape("<&>\"'")) == "<&>\"'")
for url in ("http://a.b/c?d=e#f", "http://a.b/c", "#only", "x#", "http://h/p;q#a#b"):
    result = urldefrag(url)
    print(result, result.url, result.fragment, result.geturl())
