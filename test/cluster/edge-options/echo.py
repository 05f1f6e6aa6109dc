"""Says what it is asked: its path, its headers; late, in parts, or as a WebSocket would."""

import asyncio
import base64
import hashlib
import json
from urllib.parse import parse_qs, urlsplit

MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


async def answer(reader, writer):
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        line, *rest = head.split("\r\n")
        url = urlsplit(line.split(" ")[1])
        asked = parse_qs(url.query)
        headers = {k.lower(): v.strip() for k, v in (one.split(":", 1) for one in rest if one)}
        await reader.readexactly(int(headers.get("content-length", 0)))
        if headers.get("upgrade", "").lower() == "websocket":
            await tunnel(reader, writer, headers)
        elif "parts" in asked:
            await parts(writer)
        else:
            await asyncio.sleep(float(asked.get("seconds", ["0"])[0]))
            body = json.dumps({"path": url.path}).encode()
            writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


async def tunnel(reader, writer, headers):
    accept = base64.b64encode(hashlib.sha1((headers["sec-websocket-key"] + MAGIC).encode()).digest())
    writer.write(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n"
    )
    while said := await reader.read(1024):
        writer.write(said)
        await writer.drain()


async def parts(writer):
    writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/event-stream\r\n\r\ndata: first\n\n")
    await writer.drain()
    await asyncio.sleep(3)
    writer.write(b"data: last\n\n")
    await writer.drain()


async def main():
    async with await asyncio.start_server(answer, "0.0.0.0", 8080) as server:
        await server.serve_forever()


asyncio.run(main())
