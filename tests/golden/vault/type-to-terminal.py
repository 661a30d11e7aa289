"""Runs a command in a pseudo-terminal and types each line of standard input when it asks for a passphrase.

age reads passphrases from the terminal only. Usage: type-to-terminal.py COMMAND…, lines on standard input.
"""

import os
import pty
import sys

lines = sys.stdin.read().splitlines()
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])

said = b""
while True:
    try:
        chunk = os.read(terminal, 4096)
    except OSError:
        break
    if not chunk:
        break
    said += chunk
    if lines and b"passphrase" in said:
        said = b""
        os.write(terminal, lines.pop(0).encode() + b"\n")

sys.stderr.write(said.decode(errors="replace"))
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
