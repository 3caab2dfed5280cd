"""A new pack (新建模板包): a folder with one indicator and one passage, commented for a clerk, to be changed."""

import contextlib
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template

from drafting.files.atomic import create, refused
from drafting.files.packs import load_pack, names, shelves
from drafting.files.workspace import TEMPLATES, safe
from drafting.finding import DraftError, error, quoted, unknown
from drafting.pack import Pack, Passage, PassageHead
from drafting.profile import GENERAL
from drafting.yamlio.scalars import scalar

LONGEST = 40
"""Characters a pack's name may have: with three bytes each it fits every disk."""

_NAME = re.compile(r"\w[\w·-]*")
_AREA = "普法宣传"

_PASSAGE = """\
---
# 一个文段：这两行“---”之间是要问的，下面是要写的话。“#”后面的是说明，不印进报告。
# 文件名就是文段名，换成自己的事就改文件名。

# 标题：报告里这一条的小标题，不写序号。
标题: 到企业和社区讲法

# 领域：归到报告的哪一块。可以写：$areas。
领域: $area

# 接在：排在哪个文段的后面。文段的名称看$lists。
接在: $after

# 提问：要人用话答的，说清问什么、哪个科室答。“可不填: 是”的没答也能成文，“沿用: 是”的明年带过来再改。
提问:
  主要做法: {类型: 段落, 问: 谁去讲、到哪里讲、讲什么，法规科答, 可不填: 是, 沿用: 是}

# 条件：成立才写这一条。“> 0”是填了，而且不是零。
条件: 上门讲法次数 > 0

# 示例：编几组答案，draft pack 照它写出来给人看。至少两个：一个写全，一个只有最少的。
示例:
  - {例: 全部, 上门讲法次数: {数: 40, 上年: 32}, 主要做法: 执法人员和法律顾问结对，到企业和社区讲解常见违法情形}
  - {例: 比上年少, 上门讲法次数: {数: 24, 上年: 32}}
  - {例: 最少, 上门讲法次数: 40}

# 下面的话里，双花括号印出数据或回答；“|同比”接着印比上年增减多少，没有上年数就不印；“|句”补上句号；
# “if”和“endif”之间的话，括号里的答了才写。花括号里的符号用半角，话里的标点用全角。
---
{% if 主要做法 %}{{ 主要做法|句 }}{% endif %}
上门讲法{{ 上门讲法次数 }}{{ 上门讲法次数|同比 }}。
"""

_INDICATORS = """\
# 数据指标：一个数叫什么、用什么单位、怎么问、问哪个科室。“#”后面的是说明。
# 继承来的不用写；写一个同名的，就整个换掉原来的。
指标:
  # 名字只用汉字、字母和数字。口径不写是年内，另有 口径: 年末、口径: 累计。
  上门讲法次数: {单位: 次, 问: 全年上门讲法几次（一天到一家算一次）, 科室: 法规}

# 关系：几个数之间该成立的式子，draft check 替人核对。要用就去掉行首的“# ”，换成自己的名字。
# 关系:
#   - 上门讲法次数 <= 普法活动数
"""

_PACK = """\
# 模板包“$name”。“#”后面的是说明，不印进报告。改了以后查一遍：draft pack $name

# 名称与文件夹相同。资料里写“模板包: $name”，就用这个模板包。
名称: $spelled
版本: "1"

# 基于哪个模板包：它的文段、指标、提纲、编号全部继承，这里只写不同的。
基于: $base

# 单位的全称或简称里有这里的词，draft new 就把这个模板包排在最前。写全称最准，可以写几个，用逗号隔开。
适用单位: [$unit]

# 新加的文段放进“文段”文件夹，写上“接在”就有了位置。要把几个文段提到最前，去掉下面各行行首的“# ”再改；
# “其余”代表没有点名的全部。
# 次序:
#   举措:
#     - 上门讲法
#     - 其余

# 提纲、编号、开头用继承来的。要换默认的，去掉下面各行行首的“# ”，只留要换的几项。
# 默认:
#   提纲: 法定五项
#   开头: 主送式
"""


def begin_pack(name: str, base: str, folder: Path) -> tuple[Path, ...]:
    """Writes a pack of this name into the working folder's templates/, building on `base`; gives its files.

    Raises DraftError for a name that cannot be a folder or is taken, for a base that nobody knows or that cannot be
    read, and where the disk refuses; then nothing is left.
    """
    _check_name(name, folder)
    if base not in names(folder):
        raise DraftError(unknown(base, names(folder), ("基于",), "模板包"))
    texts = _texts(name, load_pack(base, folder))
    place = folder / TEMPLATES / name
    with _new_folder(place):
        for file, text in texts.items():
            create(place / file, text.encode())
    return tuple(place / file for file in texts)


def _check_name(name: str, folder: Path) -> None:
    """Raises DraftError for a name that a new pack cannot have."""
    if not _NAME.fullmatch(name) or safe(name) != name or len(name) > LONGEST:
        message = f"“{quoted(name)}”不能作模板包的名称"
        raise DraftError(error("pack-unnamed", message, f"只用汉字、字母和数字，不超过{LONGEST}字，如 示例区市监局"))
    own, *others = shelves(folder)
    if (own / name).exists():
        hint = "改它就改里面的文件；另做一个，换一个名称"
        raise DraftError(error("pack-exists", "已经有这个文件夹，没有动它", hint).at(f"{TEMPLATES}/{name}"))
    if any((shelf / name).exists() for shelf in others):
        hint = f"换一个名称；要在它上面加内容，写 --基于 {name}"
        raise DraftError(error("pack-exists", f"“{name}”是程序自带的模板包", hint))


@contextlib.contextmanager
def _new_folder(place: Path) -> Iterator[None]:
    """The folder made; gone again where it is not filled."""
    try:
        place.mkdir(parents=True)
    except OSError as wrong:
        raise refused(place, wrong) from None
    try:
        yield
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise


def _texts(name: str, base: Pack) -> Mapping[str, str]:
    """What stands in the new pack's files, by their names; pack.yaml last, as it makes the folder a pack."""
    behind = _neighbour(base)
    given = {
        "name": name,
        "spelled": scalar(name),
        "unit": scalar(name, flow=True),
        "base": scalar(base.name),
        "area": behind.head.area,
        "after": behind.name,
        "lists": "、".join(f" draft pack {each}" for each in dict.fromkeys((base.name, GENERAL))),
        "areas": "、".join(base.areas),
    }
    files = {"文段/上门讲法.md": _PASSAGE, "指标.yaml": _INDICATORS, "pack.yaml": _PACK}
    return {file: Template(text).substitute(given) for file, text in files.items()}


def _neighbour(base: Pack) -> Passage:
    """The measure that the new one stands behind: the last on 普法宣传, else the last of all."""
    measures = base.listed("举措") or (Passage("", PassageHead(), ""),)
    return [*measures, *(passage for passage in measures if passage.head.area == _AREA)][-1]
