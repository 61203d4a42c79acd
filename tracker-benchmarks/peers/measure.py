"""measure.py FIGURES COMMAND...: runs a command and writes what it took, as a JSON object."""
import json
import os
import sys
import time

figures, command = sys.argv[1], sys.argv[2:]
began = time.perf_counter()
pid = os.posix_spawnp(command[0], command, os.environ)
_, status, used = os.wait4(pid, 0)
took = time.perf_counter() - began
with open(figures, "w") as out:
    json.dump({"seconds": took, "cpu": used.ru_utime + used.ru_stime, "megabytes": used.ru_maxrss / 1024}, out)
sys.exit(os.waitstatus_to_exitcode(status))
