"""platform and getpass: what they say is that of the machine."""

import getpass
import platform
import sys

print(platform.system(), platform.node() != "", platform.release() != "", platform.machine(), platform.python_implementation(), platform.uname().system, platform.uname().release == platform.release())
print(platform.python_version_tuple()[0], platform.python_version().startswith("3."), int(platform.python_version_tuple()[1]) == sys.version_info.minor)
print(getpass.getuser() != "", platform.platform().startswith("Linux"))
