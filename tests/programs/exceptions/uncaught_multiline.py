# raises: ZeroDivisionError
"""The failing call and the failing expression are spread over several lines."""


def ratio(a, b, scale):
    return (
        scale
        * (a // b)
    )


def report(pairs):
    for pair in pairs:
        print(
            pair,
            ratio(
                pair[0],
                pair[1],
                scale=10,
            ),
        )


report([(6, 3), (1, 0)])
