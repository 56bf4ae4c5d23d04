"""`urllib.parse`: addresses taken apart and put together.

# differs: only `str`, no `bytes`; no `quote_from_bytes`, `unquote_to_bytes`, no `encoding` and `errors`.
# differs: `urlencode` takes a dict or a list of pairs, and no `doseq`.
"""

from __future__ import annotations

from typing import NamedTuple

SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"
SCHEME_CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
HEX = "0123456789ABCDEF"

# Schemes with a host, with relative addresses, and with parameters.
USES_NETLOC = (
    ",ftp,http,gopher,nntp,telnet,imap,wais,file,mms,https,shttp,snews,prospero,rtsp,rtsps,rtspu,"
    "rsync,svn,svn+ssh,sftp,nfs,git,git+ssh,ws,wss,itms-services,"
)
USES_RELATIVE = (
    ",ftp,http,gopher,nntp,imap,wais,file,https,shttp,mms,prospero,rtsp,rtsps,rtspu,sftp,"
    "svn,svn+ssh,ws,wss,"
)
USES_PARAMS = ",ftp,hdl,prospero,http,imap,https,shttp,rtsp,rtsps,rtspu,sip,sips,mms,sftp,tel,"


def _is_in(scheme, schemes) -> bool:
    return scheme == "" or f",{scheme}," in schemes


def _user_part(netloc):
    return netloc.rpartition("@")[0]


def _host(netloc):
    place = netloc.rpartition("@")[2]
    if "[" in place:
        host = place.partition("[")[2].partition("]")[0]
    else:
        host = place.partition(":")[0]
    return host.lower() if host else None


def _port(netloc):
    place = netloc.rpartition("@")[2]
    digits = (place.partition("]")[2] if "[" in place else place).partition(":")[2]
    if digits == "":
        return None
    if not (digits.isdigit() and digits.isascii()):
        raise ValueError(f"Port could not be cast to integer value as {digits!r}")
    number = int(digits)
    if number > 65535:
        raise ValueError("Port out of range 0-65535")
    return number


class SplitResult(NamedTuple):
    """The five parts of an address."""

    scheme: str
    netloc: str
    path: str
    query: str
    fragment: str

    @property
    def username(self):
        user = _user_part(self.netloc)
        return user.partition(":")[0] if "@" in self.netloc else None

    @property
    def password(self):
        user = _user_part(self.netloc)
        return user.partition(":")[2] if ":" in user else None

    @property
    def hostname(self):
        return _host(self.netloc)

    @property
    def port(self):
        return _port(self.netloc)

    def geturl(self):
        return _joined(self.scheme, self.netloc, self.path, self.query, self.fragment)


class ParseResult(NamedTuple):
    """The six parts of an address."""

    scheme: str
    netloc: str
    path: str
    params: str
    query: str
    fragment: str

    @property
    def username(self):
        user = _user_part(self.netloc)
        return user.partition(":")[0] if "@" in self.netloc else None

    @property
    def password(self):
        user = _user_part(self.netloc)
        return user.partition(":")[2] if ":" in user else None

    @property
    def hostname(self):
        return _host(self.netloc)

    @property
    def port(self):
        return _port(self.netloc)

    def geturl(self):
        path = f"{self.path};{self.params}" if self.params else self.path
        return _joined(self.scheme, self.netloc, path, self.query, self.fragment)


def urlsplit(url, scheme="", allow_fragments=True):
    url = url.lstrip(" \t\n\r\x0b\x0c").replace("\t", "").replace("\n", "").replace("\r", "")
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha():
        is_scheme = True
        for character in url[:colon]:
            if character not in SCHEME_CHARACTERS:
                is_scheme = False
        if is_scheme:
            scheme = url[:colon].lower()
            url = url[colon + 1 :]
    netloc = ""
    if url.startswith("//"):
        end = len(url)
        for delimiter in "/?#":
            at = url.find(delimiter, 2)
            if at >= 0:
                end = min(end, at)
        netloc = url[2:end]
        url = url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    query = ""
    fragment = ""
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    parts = urlsplit(url, scheme, allow_fragments)
    path = parts.path
    params = ""
    if _is_in(parts.scheme, USES_PARAMS) and ";" in path:
        at = path.find(";", path.rfind("/") + 1)
        if at >= 0:
            params = path[at + 1 :]
            path = path[:at]
    return ParseResult(parts.scheme, parts.netloc, path, params, parts.query, parts.fragment)


def _joined(scheme, netloc, path, query, fragment):
    url = path
    if netloc or (scheme and _is_in(scheme, USES_NETLOC) and path[:2] != "//"):
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return url


def urlunsplit(components):
    scheme, netloc, path, query, fragment = components
    return _joined(scheme, netloc, path, query, fragment)


def urlunparse(components):
    scheme, netloc, path, params, query, fragment = components
    return _joined(scheme, netloc, f"{path};{params}" if params else path, query, fragment)


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    old = urlparse(base, "", allow_fragments)
    new = urlparse(url, old.scheme, allow_fragments)
    if new.scheme != old.scheme or not _is_in(new.scheme, USES_RELATIVE):
        return url
    if _is_in(new.scheme, USES_NETLOC):
        if new.netloc:
            return new.geturl()
    netloc = old.netloc
    if not new.path and not new.params:
        query = new.query if new.query else old.query
        parts = (new.scheme, netloc, old.path, old.params, query, new.fragment)
        return urlunparse(parts)
    base_parts = old.path.split("/")
    if base_parts[-1] != "":
        base_parts.pop()
    segments = new.path.split("/")
    if new.path[:1] != "/":
        # The empty parts between two slashes of the base do not count, those of the address do.
        segments = base_parts + segments
        kept = [part for part in segments[1:-1] if part]
        segments = [segments[0], *kept, segments[-1]] if len(segments) > 1 else segments
    resolved: list[str] = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] == "." or segments[-1] == "..":
        resolved.append("")
    path = "/".join(resolved) or "/"
    return urlunparse((new.scheme, netloc, path, new.params, new.query, new.fragment))


class DefragResult(NamedTuple):
    """An address, and the part of the page that is meant."""

    url: str
    fragment: str

    def geturl(self):
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


def urldefrag(url):
    if "#" not in url:
        return DefragResult(url, "")
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment)


def quote(string, safe="/"):
    parts = []
    for byte in string.encode():
        character = chr(byte)
        if byte < 128 and (character in SAFE or character in safe):
            parts.append(character)
        else:
            parts.append("%" + HEX[byte >> 4] + HEX[byte & 15])
    return "".join(parts)


def quote_plus(string, safe=""):
    return quote(string, safe + " ").replace(" ", "+")


def unquote(string):
    if "%" not in string:
        return string
    found = bytearray()
    data = string.encode()
    at = 0
    while at < len(data):
        high = _hex_value(data, at + 1)
        low = _hex_value(data, at + 2)
        if data[at] == 37 and high >= 0 and low >= 0:
            found.append(high * 16 + low)
            at += 3
        else:
            found.append(data[at])
            at += 1
    return found.decode("utf-8", "replace")


def _hex_value(data, at: int) -> int:
    """The value of a hexadecimal digit, -1 if there is none."""
    if at >= len(data):
        return -1
    return HEX.find(chr(data[at]).upper())


def unquote_plus(string):
    return unquote(string.replace("+", " "))


def urlencode(query):
    parts = []
    if isinstance(query, dict):
        for name, value in query.items():
            parts.append(quote_plus(str(name)) + "=" + quote_plus(str(value)))
    else:
        for name, value in query:
            parts.append(quote_plus(str(name)) + "=" + quote_plus(str(value)))
    return "&".join(parts)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, separator="&"):
    found: list[tuple[str, str]] = []
    for part in qs.split(separator):
        if not part and not strict_parsing:
            continue
        name, sign, value = part.partition("=")
        if not sign and strict_parsing:
            raise ValueError(f"bad query field: {part!r}")
        if value or keep_blank_values:
            found.append((unquote_plus(name), unquote_plus(value)))
    return found


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, separator="&"):
    found: dict[str, list[str]] = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, separator):
        if name in found:
            found[name].append(value)
        else:
            found[name] = [value]
    return found
