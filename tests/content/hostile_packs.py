"""Writes packs that a stranger might send: one file each, named as test_archive.c expects.

    /usr/bin/python3 tests/content/hostile_packs.py FOLDER

Most are made byte by byte, because no honest zip tool would write them.
"""
import os
import struct
import sys
import zlib

FILE_MODE = 0o100644 << 16
LINK_MODE = 0o120777 << 16


class Pack:
    """A zip file in which every field can be a lie."""

    def __init__(self):
        self.body = b""
        self.directory = b""
        self.count = 0

    def add(self, name, data=b"", *, method=None, size=None, flags=0x800, mode=FILE_MODE, packed=None, offset=None,
            packed_size=None, extra=b"", crc=None):
        name = name if isinstance(name, bytes) else name.encode()
        if packed is None:
            packed = data
        if method is None:
            method = 0
        size = len(data) if size is None else size
        packed_size = len(packed) if packed_size is None else packed_size
        crc = zlib.crc32(data) if crc is None else crc
        start = len(self.body) if offset is None else offset
        common = struct.pack("<HHHHHIIIHH", 20, flags, method, 0, 33, crc, packed_size, size, len(name), len(extra))
        self.body += b"PK\3\4" + common + name + extra + packed
        self.directory += (b"PK\1\2" + struct.pack("<H", 3 << 8 | 20) + common
                           + struct.pack("<HHHII", 0, 0, 0, mode, start) + name + extra)
        self.count += 1
        return self

    def bytes(self, count=None, comment=b"", directory_size=None):
        count = self.count if count is None else count
        size = len(self.directory) if directory_size is None else directory_size
        return (self.body + self.directory
                + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, count, count, size, len(self.body), len(comment)) + comment)


def raw_deflate(chunks):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return b"".join([packer.compress(chunk) for chunk in chunks] + [packer.flush()])


def zeros(megabytes):
    block = bytes(1 << 20)
    return raw_deflate(block for _ in range(megabytes))


def good():
    return Pack().add("levels/en/note.yaml", b"id: note\n")


def zip64():
    pack = good()
    end = struct.pack("<4sQHHIIQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, 1, 1, len(pack.directory), len(pack.body))
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, len(pack.body) + len(pack.directory), 1)
    return (pack.body + pack.directory + end + locator
            + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 0xffff, 0xffff, 0xffffffff, 0xffffffff, 0))


def many(count, name="f/{}"):
    pack = Pack()
    pack.add(name.format(0))
    pack.directory = b"".join(Pack().add(name.format(number), offset=0).directory for number in range(count))
    return pack.bytes(count & 0xffff)


def packs():
    yield "good", good().bytes()
    yield "up", Pack().add("../../etc/evil", b"x").bytes()
    yield "up-inside", Pack().add("levels/../../evil", b"x").bytes()
    yield "absolute", Pack().add("/etc/evil", b"x").bytes()
    yield "backslash", Pack().add("..\\windows\\evil", b"x").bytes()
    yield "drive", Pack().add("c:evil", b"x").bytes()
    yield "dollar", Pack().add("note.yaml$password", b"x").bytes()
    yield "control", Pack().add("no\x07te", b"x").bytes()
    yield "escape", Pack().add("no\x1b[2Jte", b"x").bytes()
    yield "newline", Pack().add("no\nte", b"x").bytes()
    yield "nul", Pack().add(b"no\0te", b"x").bytes()
    yield "right-to-left", Pack().add("no\u202ete", b"x").bytes()
    yield "bad-utf8", Pack().add(b"no\xff\xfete", b"x").bytes()
    yield "unmarked-utf8", Pack().add("n\u00f6te", b"x", flags=0).bytes()
    yield "hidden", Pack().add(".layers/0/levels/en/evil.yaml", b"x").bytes()
    yield "dot", Pack().add("levels/./evil", b"x").bytes()
    yield "empty-part", Pack().add("levels//evil", b"x").bytes()
    yield "no-name", Pack().add("", b"x").bytes()
    yield "long-name", Pack().add("n" * 201, b"x").bytes()
    yield "deep", Pack().add("/".join("abcdefghi"), b"x").bytes()
    yield "twice", Pack().add("a", b"x").add("a", b"y").bytes()
    yield "link", Pack().add("link", b"/etc/passwd", mode=LINK_MODE).bytes()
    yield "device", Pack().add("device", b"", mode=0o060600 << 16).bytes()
    yield "encrypted", Pack().add("secret", b"x" * 13, flags=0x801).bytes()
    yield "lzma", Pack().add("odd", b"x", method=14).bytes()
    yield "folder-with-content", Pack().add("folder/", b"x").bytes()
    yield "two-sizes", Pack().add("two", b"x", size=2).bytes()
    yield "outside", Pack().add("far", b"x", offset=0x7fffffff).bytes()
    yield "bomb-entry", Pack().add("zeros", method=8, packed=zeros(1), size=0xfffffff0).bytes()
    bomb = Pack()
    for number in range(20):
        bomb.add(f"zeros{number}", method=8, packed=zeros(1), size=60 << 20)
    yield "bomb-total", bomb.bytes()
    yield "lying-small", Pack().add("note", method=8, packed=zeros(200), size=9).bytes()
    yield "lying-large", Pack().add("note", method=8, packed=raw_deflate([b"short"]), size=60 << 20).bytes()
    yield "damaged-deflate", Pack().add("note", method=8, packed=b"\xff" * 40, size=100).bytes()
    yield "wrong-sum", Pack().add("note", b"id: note\n", crc=1).bytes()
    yield "truncated", good().bytes()[:-30]
    yield "cut-end", good().bytes()[:-1]
    yield "prefixed", b"MZ" + good().bytes()
    yield "appended", good().bytes() + b"more"
    yield "comment", good().bytes(comment=b"hello")
    yield "zip64", zip64()
    yield "count-too-large", good().bytes(count=9)
    yield "count-too-small", good().add("other").bytes(count=1)
    yield "directory-too-large", good().bytes(directory_size=0x7fffffff)
    yield "many", many(20001)
    yield "million", many(1_000_000)
    yield "empty", b""
    yield "text", b"this is not a zip file, but it is long enough to look for one\n"
    yield "seven-zip", b"7z\xbc\xaf\x27\x1c" + bytes(64)
    yield "file-and-folder", Pack().add("a", b"x").add("a/b", b"y").bytes()


def main():
    folder = sys.argv[1]
    for name, content in packs():
        with open(os.path.join(folder, name + ".pack"), "wb") as out:
            out.write(content)


main()
