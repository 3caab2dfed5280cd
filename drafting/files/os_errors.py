"""Why the system refuses a file (系统为什么不让): by the error's number, in Chinese, with a cure."""

import errno

from drafting.finding import Finding, error

_AGAIN = "再运行一次"

_RIGHTS = ("没有权限", f"换到自己的文件夹，或找管理员开权限，{_AGAIN}")
_FULL = ("磁盘满了", f"删些不用的文件，{_AGAIN}")
_LONG = ("文件名太长", "把文件夹或单位简称改短")
_LINKS = ("快捷链接绕了圈", "改用真正的文件夹")
_AWAY = ("磁盘没有反应", f"核对U盘、网络盘连着没有，{_AGAIN}")

_WHY = {
    "EACCES": _RIGHTS,
    "EPERM": _RIGHTS,
    "EROFS": ("磁盘只能读", f"换到能写的磁盘，{_AGAIN}"),
    "ENOSPC": _FULL,
    "EDQUOT": ("分给的磁盘空间用完了", f"删些不用的文件，{_AGAIN}"),
    "EFBIG": ("文件太大", "删短再存"),
    "EISDIR": ("这是文件夹，不是文件", "写到文件夹里的那个文件"),
    "ENOTDIR": ("路径中间有一段不是文件夹", "核对文件夹的名字"),
    "ENOENT": ("没有这个文件夹", "核对文件夹的名字"),
    "EEXIST": ("有同名的文件占着文件夹的位置", f"把那个文件改名，{_AGAIN}"),
    "ENAMETOOLONG": _LONG,
    "ELOOP": _LINKS,
    "EMLINK": _LINKS,
    "EINVAL": ("文件名里有系统不认的字符", "改一个文件名"),
    "EBUSY": ("别的程序正占着它", f"关掉那个程序，{_AGAIN}"),
    "ETXTBSY": ("别的程序正占着它", f"关掉那个程序，{_AGAIN}"),
    "EMFILE": ("打开的文件太多", f"关掉一些程序，{_AGAIN}"),
    "ENFILE": ("打开的文件太多", f"关掉一些程序，{_AGAIN}"),
    "EIO": ("磁盘读写出错", "先把资料拷到别的磁盘，再检查这个磁盘"),
    "ENODEV": _AWAY,
    "ENXIO": _AWAY,
    "ESTALE": _AWAY,
    "ETIMEDOUT": _AWAY,
}


def why(wrong: OSError) -> tuple[str, str]:
    """What stands in the way, and its cure."""
    name = errno.errorcode.get(wrong.errno or 0, "")
    return _WHY.get(name, (f"系统不让，错误号{wrong.errno or '不明'}", "核对磁盘空间和文件夹权限，再运行一次"))


def refusal(rule: str, message: str, wrong: OSError) -> Finding:
    """The finding for what the system refused: what could not be done, why, and the cure."""
    reason, cure = why(wrong)
    return error(rule, f"{message}（{reason}）", cure)
