"""placeholder"""
from weft.errors import TargetUnavailable


def why_not() -> TargetUnavailable | None:
    return TargetUnavailable("cuda", "no GPU support yet", "")


class CudaTarget:
    @classmethod
    def usable(cls):
        raise why_not()
