"""html.parser: what a parser calls for tags, texts, comments and the like."""

from html.parser import HTMLParser


class Shower(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, attrs, self.getpos(), repr(self.get_starttag_text()))

    def handle_endtag(self, tag):
        print("end", tag)

    def handle_data(self, data):
        print("data", repr(data))

    def handle_comment(self, data):
        print("comment", repr(data))

    def handle_decl(self, decl):
        print("decl", repr(decl))

    def handle_pi(self, data):
        print("pi", repr(data))

    def unknown_decl(self, data):
        print("unknown", repr(data))

    def handle_charref(self, name):
        print("charref", name)

    def handle_entityref(self, name):
        print("entityref", name)


class Empty(Shower):
    def handle_startendtag(self, tag, attrs):
        print("empty", tag, attrs)


PAGE = """<!DOCTYPE html>
<html lang="en"><!-- a -- comment --><head><TITLE>T &amp; t</TITLE></head>
<body class='a b' id=main data-x hidden="">Hi <b>there</b>, 1 < 2 &copy; &#65;&#x42; é
<img src="a>b.png" alt='it&apos;s "x"'/><br/><a href=/x/y?a=1&b=2>link</A ><hr / ></p class="z">
<script>if (a < b && c > d) { "</p>" }</script ><style>p > a {}</style><?php x ?><![CDATA[raw]]>
</body></html>
"""
Shower().feed(PAGE)
print("--")
raw = Empty(convert_charrefs=False)
raw.feed("<p>&lt;x&gt; &#62; &#x3e &amp&b; & &; &#z;</p><br/><img src=x/ ><a b = 'c'd=\"e\">")
raw.close()
print("--")
parts = Shower()
for piece in ("<di", "v id='a", "b'>te", "xt &am", "p; more</", "div><p", ">tail &amp"):
    parts.feed(piece)
print("closing")
parts.close()
for broken in ("<a href='x", "</>", "</ x>", "<!bogus>", "<>", "a <", "<!-- open", "<1>"):
    print(repr(broken))
    parser = Shower()
    parser.feed(broken)
    parser.close()
    parser.reset()
