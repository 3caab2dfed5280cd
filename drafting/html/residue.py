"""What a site puts around a report (网页残留): told by the words of a line."""

import re

_BUTTONS = r"""
打印(?:本页|此页|页面|文章|正文|本文|预览)? 关闭(?:窗口|本页|页面|此页)? 收藏(?:本页|此页)? (?:一键)?分享(?:到|至|本页)?
返回(?:顶部|首页|上页|上一页|列表|目录)? 字体(?:大小)? 字号 大号? 中号? 小号? 默认 放大 缩小 保存(?:本页)?
下载(?:本文|文字版|图片版|PDF版?|word版?)? (?:我要|网页)?纠错 朗读 语音播报 无障碍(?:浏览|阅读)?
长者模式 适老化 微信(?:扫一扫)?
新浪微博 腾讯微博 微博 QQ空间 QQ好友 QQ 人人网 豆瓣 复制链接 二维码 更多 首页 手机(?:扫一扫|扫码|版)?(?:查看|浏览|阅读)?
扫一扫[^。]{0,20} 用手机打开[^。]{0,12} 设为首页 加入收藏 网站地图 [繁简]体(?:版|中文)? English TOP A[+-]? \d{1,7}次?
"""
_AROUND = r"[\s|｜【】\[\]()（）:：/、,，•·]*+"
_TOOLS = re.compile(rf"{_AROUND}(?:(?>{'|'.join(_BUTTONS.split())}){_AROUND})++", re.IGNORECASE)
_DOWNLOAD = re.compile(r"附件\s*[【\[:：].{0,120}(?:已下载|下载次数|下载量).{0,12}")
_NUMBERS = re.compile(r"[\s\d|｜()（）\[\]:：/、,，.]*+")
_WHERE = re.compile(
    r"[\s【\[]*(?:您|你)?(?:的|现在|现)?(?:所在|当前|现在)?(?:的)?位置(?:是|为)?\s*[:：]|[\s【\[]*当前(?:位置|栏目|页面)\s*[:：]"
)
_TRAIL = re.compile(r"[^。；]{0,30}首页\s*[>›»＞→\-/|—]+.*|[^。；>›»＞]{1,24}(?:\s*[>›»＞]+\s*[^。；>›»＞]{1,30}){2,}")
_NEIGHBOUR = re.compile(
    r"[\s|｜【\[<«◀▲▼]*(?:上|下|前|后)(?:一)?(?:篇|条|页|则)(?:文章|信息|新闻)?\s*[】\]]?\s*(?:[:：>»]|$|没有|无|暂无)"
)
_RELATED = re.compile(
    r"[\s|｜【\[]*(?:相关(?:链接|文章|阅读|信息|稿件|新闻|文件|内容|推荐|解读|文档|报道)|友情链接|推荐阅读|延伸阅读|点击排行|"
    r"热门(?:文章|推荐|信息)|最新(?:信息|文章|动态|发布|公开))\s*[】\]]?\s*[:：]?\s*$"
)
_FOOT = re.compile(
    r"版权所有|版权声明|ICP备|公网安备|公安备案|网站标识码|Copyright|©|技术支持\s*[:：]|网站地图|联系我们|关于我们|法律声明|隐私声明|"
    r"网站声明|网站纠错|免责声明|建议使用.{0,20}(?:浏览器|分辨率)|^[\s|｜]*(?:主办|承办|协办)(?:单位)?\s*[:：]|"
    r"(?:主办|承办|协办|维护|建设)(?:单位)?\s*[:：].{2,60}(?:承办|维护|协办|电话|备案|地址|邮编|主办)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"。.*。")


def kind_of(text: str, *, linked: bool) -> str:
    """What a line is that is none of a report: 所在位置, 页面工具, 相邻文章, 页脚, 网页栏目; empty where it may be one.

    linked: whether most of its words are links. Only for lines before and behind the text.
    """
    if _WHERE.match(text) or (len(text) < 160 and _TRAIL.fullmatch(text)):
        return "所在位置"
    if is_tool(text):
        return "页面工具"
    if _NEIGHBOUR.match(text):
        return "相邻文章"
    if is_foot(text):
        return "页脚"
    attached = text.lstrip("　 ").startswith(("附件", "附：", "附:"))
    return "网页栏目" if (linked and not attached) or _RELATED.match(text) else ""


def is_tool(text: str) -> bool:
    """Whether a line has nothing but the buttons of a page: 打印, 关闭, 字体：大 中 小."""
    if _DOWNLOAD.fullmatch(text):
        return True
    return len(text) < 160 and not _NUMBERS.fullmatch(text) and _TOOLS.fullmatch(text) is not None


def is_foot(text: str) -> bool:
    """Whether a line stands at the foot of a site: who runs it, its licences."""
    return len(text) < 400 and _FOOT.search(text) is not None and not _SENTENCE.search(text)


def ends(kind: str) -> bool:
    """Whether nothing of the report comes behind a line of this kind at the end of a page."""
    return kind in ("相邻文章", "页脚")
