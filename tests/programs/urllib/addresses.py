from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urlencode
from urllib.parse import urljoin, urlparse, urlsplit, urlunparse, urlunsplit

for url in [
    "https://user:pw@Example.com:8080/a/b;p=1?q=1&r=2#frag",
    "http://localhost",
    "//host/path?x",
    "/only/path;x/y;z",
    "mailto:bob@example.com",
    "HTTP://[::1]:80/x#y?z",
    "name",
    "",
    "a:b:c",
    "1a:b",
]:
    parts = urlparse(url)
    print(parts)
    print(parts.scheme, parts.hostname, parts.port, parts.username, parts.password, parts.geturl())
    print(urlsplit(url), urlunsplit(urlsplit(url)), urlunparse(parts))
for bad in ("http://host:port/", "http://host:99999/"):
    try:
        print(urlparse(bad).port)
    except ValueError as error:
        print(error)

BASE = "http://a/b/c/d;p?q"
for link in [
    "g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "",
    ".", "./", "..", "../", "../g", "../..", "../../", "../../g", "../../../g", "/./g", "/../g",
    "g.", ".g", "g..", "./../g", "./g/.", "g/./h", "g/../h", "http:g", "http://x/y", "a//b",
]:  # fmt: skip
    print(repr(link), urljoin(BASE, link))
print(urljoin("http://a.com", "x"), urljoin("/x/y", "z"), urljoin("", "z"), urljoin("x/", "y"))

print(quote("a b/c?d=é&~"), quote("a/b", safe=""), quote_plus("a b&c+d"), quote("日本"))
print(unquote("a%20b%2Fc%C3%A9%zz%4"), unquote_plus("a+b%2B"), unquote("%ff"))
print(urlencode({"a": 1, "b c": "d&e", "f": "é"}), urlencode([("x", 1), ("x", 2.5)]))
print(parse_qs("a=1&b=2&a=3&c=&d"), parse_qsl("x=1&y=a+b%21&z=", keep_blank_values=True))
print({name: values[0].upper() for name, values in parse_qs("k=v&w=x").items()})
try:
    parse_qsl("a", strict_parsing=True)
except ValueError as error:
    print(error)
