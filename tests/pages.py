"""Pages as systems for government sites make them: the same report in layouts of our own."""

from html import escape

TITLE = "示例区市场监督管理局2024年度法治政府建设年度报告"
REPORT = (
    "2024年，示例区市场监督管理局以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，较好完成了各项任务。现将有关情况报告如下：",
    "一、推进法治政府建设的主要举措和成效",
    "（一）依法履行职能，优化营商环境",
    "全年办理登记13,206件，网上办理率98.6%；发放创业扶持资金2,350.75万元，惠及经营主体412家，办事时间压缩到0.5个工作日。",
    "（二）严格规范公正文明执法。全年立案查处违法案件286件，罚没款319.4万元，移送公安机关6件，没有一件被复议机关撤销。",
    "1.深化柔性执法。落实首违不罚清单，全年免予处罚74件，当事人当场改正的占九成以上，没有发生一起因执法引起的投诉。",
    "二、存在的不足和原因",
    "一是执法力量不足。全局持证执法人员58名，年轻人员占比不到三成，办理疑难案件的能力还不强，主要原因是编制多年没有增加。",
    "三、主要负责人履行推进法治建设第一责任人职责的情况",
    "主要负责人带头学法，主持召开法治专题会议5次，研究重大行政决策7项，听取法治工作汇报4次，把法治建设列入年度考核内容。",
    "四、2025年推进法治政府建设的主要安排",
    "2025年，我局将继续加强法治队伍建设，力争持证率达到95%以上，组织业务培训不少于12场，办好群众身边的每一件案件。",
    "五、其他需要报告的情况",
    "无。",
    "示例区市场监督管理局",
    "2025年1月16日",
)
NOTICES = (
    "区政府召开常务会议。",
    "我区开展消防演练。",
    "老旧小区改造今日开工。",
    "请市民注意防范电信诈骗。",
    "本周六停水通知已经发布。",
    "招聘公告已公布，欢迎报名。",
)
NAV = "".join(
    f'<li><a href="/{name}">{name}</a></li>' for name in ("首页", "政务公开", "办事服务", "互动交流", "走进示例区")
)
HEAD = (
    '<html><head><meta charset="utf-8"><title>{title}_示例区人民政府</title>'
    '<meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="2025-01-20 09:30">'
    '<meta name="ContentSource" content="区市场监管局"><style>.a{{color:red}}</style>'
    "<script>var s='<p>一、脚本里的字，不是报告。</p>';</script></head>"
)
CRUMBS = '<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/b">政务公开</a> &gt; 法治政府建设</div>'
FIELDS = (
    "<table class='xxgk'><tr><td>索&nbsp;引&nbsp;号：</td><td>11330000MB0X/2025-00012</td>"
    "<td>公开方式：</td><td>主动公开</td></tr>"
    "<tr><td>发布机构：</td><td>示例区市场监督管理局</td><td>文号：</td><td>示市监〔2025〕3号</td></tr>"
    "<tr><td>成文日期：</td><td>2025-01-16</td><td>主题分类：</td><td>法治建设</td></tr></table>"
)
TOOLS = (
    '<div class="t">发布时间：2025-01-20&nbsp;&nbsp;来源：区市场监管局&nbsp;&nbsp;浏览次数：<span>128</span>次'
    "&nbsp;字体：【大 中 小】</div>"
)
AFTER = (
    '<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div>'
    '<div>【<a href="#">打印本页</a>】【<a href="#">关闭窗口</a>】</div>'
    '<div>上一篇：<a href="/1">关于示例事项的通知</a></div><div>下一篇：没有了</div>'
)
FOOT = (
    '<div class="footer"><p>主办：示例区人民政府办公室 承办：示例区大数据中心 '
    "技术支持：示例科技公司 联系电话：000-12345678</p>"
    "<p>网站标识码：3300000001 示例ICP备00000000号 示例公网安备00000000000000号</p></div></body></html>"
)
SIDE = '<div class="side"><h3>通知公告</h3>' + "".join(f"<p>{notice}</p>" for notice in NOTICES) + "</div>"

DIGESTS = "<div class=side><h3>工作动态</h3>" + "".join(
    f"<div><h4><a href=x>示例区开展第{number}次检查</a></h4><p>近日，示例区组织开展安全生产专项检查，区领导"
    "带队深入企业，详细了解隐患排查整治情况，并对下一步工作提出要求，要求压实各方责任。</p></div>"
    for number in range(5)
)


def page(body, *, side=""):
    return f"{HEAD.format(title=TITLE)}<body><ul class='nav'>{NAV}</ul>{CRUMBS}{body}{side}{FOOT}"


def paragraphs(lines, tag="p"):
    return "".join(f"<{tag}>{escape(line)}</{tag}>" for line in lines)


def split_spans(line):
    """Every figure and its unit in elements of their own, as editors leave them."""
    made = "".join(f"<span>{char}</span>" if char.isdigit() else escape(char) for char in line)
    return (
        made.replace("%", "<font>%</font>").replace("件", "<b>件</b>").replace("万元", "<span>万</span><span>元</span>")
    )


def p_in_div(lines):
    return page(f"<div class='w'><h1>{TITLE}</h1>{TOOLS}<div class='x'>{paragraphs(lines)}</div>{AFTER}</div>")


def br_only(lines):
    body = "<br/>\n".join("&nbsp;&nbsp;&nbsp;&nbsp;" + escape(line) for line in lines)
    return page(f"<div class='w'><h1>{TITLE}</h1>{TOOLS}<div class='x'>{body}</div>{AFTER}</div>", side=SIDE)


def nested_tables(lines):
    rows = "".join(f"<tr><td><p>{split_spans(line)}</p></td></tr>" for line in lines)
    main = (
        f"<table><tr><td align=center><b>{TITLE}</b><tr><td>{TOOLS}<tr><td><table>{rows}</table><tr><td>{AFTER}</table>"
    )
    return page(f"<table width=1000><tr><td width=200>{SIDE}</td><td>{main}</td></tr></table>")


def div_per_paragraph(lines):
    main = f"<div class='l'><h2>{TITLE}</h2>{TOOLS}<div>{paragraphs(lines, 'div')}</div>{AFTER}</div>"
    return page(f"<div class='m'>{main}{SIDE}</div>")


def word_paste(lines):
    begin = "<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋_GB2312'>"
    end = "<span lang=EN-US><o:p></o:p></span></span></p>\r\n<!--[if gte mso 9]><xml>x</xml><![endif]-->"
    made = "".join(begin + split_spans(line) + end for line in lines)
    return page(
        f"<div><h1>{TITLE}</h1>{FIELDS}{TOOLS}<div class='x'><div class=Section1>{made}</div></div>{AFTER}</div>"
    )


def two_halves(lines):
    half = len(lines) // 2
    first, second = paragraphs(lines[:half]), paragraphs(lines[half:])
    return page(f"<div><h1>{TITLE}</h1>{TOOLS}<div id=a>{first}</div><div id=b>{second}</div>{AFTER}</div>", side=SIDE)


def known_container(lines):
    hidden = "<p style='display:none'>一、编辑时留下的一段话，页面上看不见，也不该印进报告里去，请勿使用。</p>"
    inner = f"<div class='TRS_Editor'>{paragraphs(lines)}{hidden}</div>"
    return page(f"{FIELDS}<div class='w'><h1>{TITLE}</h1>{TOOLS}<div id='zoom'>{inner}</div>{AFTER}</div>", side=SIDE)


def everything_in_one(lines):
    return page(
        f"<div id='article'>{CRUMBS}{FIELDS}<p align='center'>{TITLE}</p>{TOOLS}{paragraphs(lines)}{AFTER}</div>"
    )


def unclosed(lines):
    body = "\n".join(f"<p><font size=4 color=#000000>{escape(line)}" for line in lines)
    return page(f"<center><div align=left><h1>{TITLE}</h1>{TOOLS}<td><div>{body}</div>{AFTER}</center>")


def list_fields(lines):
    fields = (
        "<ul><li><b>[ 索引号 ]</b> 11330000MB0X/2025-00012</li><li><b>[ 发布机构 ]</b> 示例区市场监督管理局</li>"
        "<li><b>[ 成文日期 ]</b> 2025-01-16</li></ul>"
    )
    return page(
        f"{fields}<section><h2>{TITLE}</h2><article><main>{paragraphs(lines)}</main></article>{AFTER}</section>"
    )


def parts_of(lines):
    """The lines in groups, each beginning with a heading of the first level but the first."""
    found = [[]]
    for line in lines:
        if line[1:2] == "、" and found[-1]:
            found.append([])
        found[-1].append(line)
    return found


def div_per_part(lines):
    parts = "".join(f"<div class=s><div>{paragraphs(part)}</div></div>" for part in parts_of(lines))
    return page(f"<div><h1>{TITLE}</h1>{TOOLS}{parts}{AFTER}</div>", side=SIDE)


def cell_per_part(lines):
    rows = "".join(f"<tr><td>{paragraphs(part)}</td></tr>" for part in parts_of(lines))
    main = f"<table><tr><td align=center>{TITLE}</td></tr><tr><td>{TOOLS}</td></tr>{rows}</table>"
    return page(f"<table><tr><td width=70%>{main}</td><td>{DIGESTS}</div></td></tr></table>")


def digests_before(lines):
    main = f"<div>{CRUMBS}<h1>{TITLE}</h1>{TOOLS}<div>{paragraphs(lines)}</div>{AFTER}</div>"
    return page(f"<div>{DIGESTS}</div>{main}</div>")


def two_thirds_in_a_box(lines):
    long = len(lines) * 2 // 3
    box = f"<div><div>{paragraphs(lines[:long])}</div>{paragraphs(lines[long:])}</div>"
    return page(f"<div><div>{CRUMBS}<h1>{TITLE}</h1>{TOOLS}{box}</div>{DIGESTS}</div></div>")


def preformatted(lines):
    return page(
        f"<table><tr><td>{TITLE}<tr><td>{TOOLS}<tr><td><pre>"
        + "\r\n".join(map(escape, lines))
        + f"</pre>{AFTER}</table>"
    )


LAYOUTS = (
    p_in_div,
    br_only,
    nested_tables,
    div_per_paragraph,
    word_paste,
    two_halves,
    known_container,
    everything_in_one,
    unclosed,
    list_fields,
    div_per_part,
    cell_per_part,
    digests_before,
    two_thirds_in_a_box,
    preformatted,
)
