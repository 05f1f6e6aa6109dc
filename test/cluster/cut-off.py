"""Lets nothing leave a machine by the link that its default route goes by, for so many seconds.

In the machine's own network and with CAP_NET_ADMIN: the link's queue becomes one that throws everything away, which
is in every Linux kernel and needs no program. https://docs.kernel.org/userspace-api/netlink/intro.html
"""

import socket
import struct
import sys
import time

NEW, DELETE, ERROR = 36, 37, 2  # RTM_NEWQDISC, RTM_DELQDISC, NLMSG_ERROR
REQUEST, ACKNOWLEDGE, CREATE, REPLACE = 0x1, 0x4, 0x400, 0x100
ROOT, KIND = 0xFFFFFFFF, 1  # TC_H_ROOT, TCA_KIND


def uplink() -> str:
    with open('/proc/net/route', encoding='ascii') as routes:
        found = [line.split()[0] for line in routes if line.split()[1] == '00000000']
    if not found:
        raise SystemExit('the machine has no default route')
    return found[0]


def queue(link: str, action: int, flags: int) -> None:
    name = b'blackhole\0'
    kind = struct.pack('HH', 4 + len(name), KIND) + name + b'\0' * (-len(name) % 4)
    body = struct.pack('BxxxiIII', 0, socket.if_nametoindex(link), 0, ROOT, 0) + kind
    head = struct.pack('IHHII', 16 + len(body), action, REQUEST | ACKNOWLEDGE | flags, 1, 0)
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, socket.NETLINK_ROUTE) as kernel:
        kernel.sendall(head + body)
        answer = kernel.recv(4096)
    (code,) = struct.unpack_from('i', answer, 16)
    if struct.unpack_from('H', answer, 4)[0] != ERROR or code != 0:
        raise OSError(-code, f'the queue of {link} was not changed')


def main() -> None:
    seconds = float(sys.argv[1])
    link = uplink()
    print(f'cutting off {link}', flush=True)
    # Whoever started this is told that it has, before nothing can be told.
    time.sleep(5)
    queue(link, NEW, CREATE | REPLACE)
    try:
        time.sleep(seconds)
    finally:
        queue(link, DELETE, 0)


main()
