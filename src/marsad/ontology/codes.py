"""PLOVER codes as one string: `TYPE` or `TYPE-mode`.

>>> split_code("CONSULT-third-party")
('CONSULT', 'third-party')
"""


def split_code(code: str) -> tuple[str, str | None]:
    """Give type and mode of `CONSULT-third-party`: split at the first hyphen only, for modes hold hyphens."""
    type_, hyphen, mode = code.partition("-")
    return type_, mode if hyphen else None


def join_code(type_: str, mode: str | None) -> str:
    """Give `TYPE-mode`, or the type alone where there is no mode."""
    return type_ if mode is None else f"{type_}-{mode}"
