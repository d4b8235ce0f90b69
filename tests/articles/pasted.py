"""One story of six hundred words as each program puts it in the clipboard: its real markup, our words."""

import re

SENTENCE = (
    "Le dépôt ouvre avant le jour, et les conducteurs relisent la ligne en silence. "
)
LONG = SENTENCE * 7
STORY = (
    ("p", f"{LONG}Le <b>premier essai</b> a duré une heure."),
    ("p", "– Vous freinez trop tard, dit la formatrice."),
    ("h", "Seize stations"),
    ("p", f'{LONG}Le <a href="https://exemple.dz/rapport">rapport</a> le dit.'),
    ("p", f"{LONG}Il a vu <i>El Watan</i> et <b>deux rames</b>."),
    ("h", "Une seule pente"),
    ("p", f'{LONG}Le <a href="https://exemple.dz/plan">plan</a> est <b>public</b>.'),
    ("p", f"{LONG}La nuit tombe."),
    ("p", f"{LONG}Le jour vient."),
)
KEPT = {"p": "p", "h": "h2"}
EXPECTED = (
    "".join(f"<{KEPT[kind]}>{text.strip()}</{KEPT[kind]}>" for kind, text in STORY)
    .replace("<b>", "<strong>")
    .replace("</b>", "</strong>")
    .replace("<i>", "<em>")
    .replace("</i>", "</em>")
)


def marked(text, *, bold, italic, link):
    """`bold`, `italic` and `link` are what the program writes, with {} for the words."""
    text = re.sub("<b>(.*?)</b>", lambda m: bold.format(m[1]), text)
    text = re.sub("<i>(.*?)</i>", lambda m: italic.format(m[1]), text)
    return re.sub('<a href="(.*?)">(.*?)</a>', lambda m: link.format(m[1], m[2]), text)


def word():
    office = {
        "bold": "<b style='mso-bidi-font-weight:normal'>{}</b>",
        "italic": "<i style='mso-bidi-font-style:normal'>{}</i>",
        "link": "<span class=MsoHyperlink><a href=\"{}\"><span style='color:#0563C1'>{}</span></a></span>",
    }
    lines = [
        f"<p class=MsoNormal style='margin-bottom:8.0pt'><span lang=FR style='font-size:11.0pt'>"
        f"{marked(text, **office)}<o:p></o:p></span></p>"
        if kind == "p"
        else f"<h1 style='mso-list:none'><span style='font-family:\"Calibri Light\"'>{text}<o:p></o:p></span></h1>"
        for kind, text in STORY
    ]
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">'
        "<head><meta name=Generator content='Microsoft Word 15'><!--[if gte mso 9]><xml><w:WordDocument>"
        "</w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {mso-style-parent:''} --></style></head>"
        "<body lang=FR style='tab-interval:35.4pt'><!--StartFragment-->"
        + "<p class=MsoNormal><o:p>&nbsp;</o:p></p>".join(lines)
        + "<!--EndFragment--></body></html>"
    )


def google_docs():
    run = '<span style="font-size:11pt;font-weight:{};font-style:{};white-space:pre-wrap">'
    plain = run.format(400, "normal")

    def apart(style):
        return f"</span>{style}{{}}</span>{plain}"

    said = {
        "bold": apart(run.format(700, "normal")),
        "italic": apart(run.format(400, "italic")),
        "link": '</span><a href="{}" style="text-decoration:none"><span style="font-weight:400">'
        f"{{}}</span></a>{plain}",
    }
    lines = [
        f'<p dir="ltr" style="line-height:1.38">{plain}{marked(text, **said)}</span></p>'
        if kind == "p"
        else f'<h3 dir="ltr"><span style="font-weight:700">{text}</span></h3>'
        for kind, text in STORY
    ]
    return (
        '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-7f">'
        + "<br />".join(lines)
        + "</b>"
    )


def web_page():
    """Chromium's own clipboard: the styles of the page that was copied, on every element."""
    seen = 'style="color: rgb(0, 0, 0); font-family: Georgia; font-weight: 400;"'
    page = {
        "bold": '<strong class="x" style="font-weight: 700;">{}</strong>',
        "italic": '<em style="box-sizing: inherit;">{}</em>',
        "link": '<a class="lien" href="{}" target="_blank" rel="noopener" style="color: red;">{}</a>',
    }
    return '<meta charset="utf-8">' + "".join(
        f"<p {seen}><span></span>{marked(text, **page)}</p>"
        if kind == "p"
        else f'<h2 class="titre" id="t" {seen}><span class="ancre"></span>{text}</h2>'
        for kind, text in STORY
    )


def outlook():
    mail = {
        "bold": "<b>{}</b>",
        "italic": "<i>{}</i>",
        "link": '<a href="{}"><span style="color:#0563C1">{}</span></a>',
    }
    return '<div class="WordSection1">' + "".join(
        f'<p class="MsoNormal"><span style="font-size:11.0pt">{marked(text, **mail)}</span><o:p></o:p></p>'
        '<p class="MsoNormal">&nbsp;<o:p></o:p></p>'
        if kind == "p"
        else f'<h2 class="x_MsoHeading2"><b>{text}</b><o:p></o:p></h2>'
        for kind, text in STORY
    )


def gmail():
    mail = {
        "bold": "<b>{}</b>",
        "italic": "<i>{}</i>",
        "link": '<a href="{}" target="_blank">{}</a>',
    }
    return '<meta charset="utf-8"><div dir="ltr">' + "".join(
        f'<div style="font-size:small"><span style="color:rgb(34,34,34)">{marked(text, **mail)}</span></div>'
        "<div><br></div>"
        if kind == "p"
        else f"<h2>{text}</h2>"
        for kind, text in STORY
    )


SOURCES = {
    "Word": word(),
    "Google Docs": google_docs(),
    "a web page": web_page(),
    "Outlook": outlook(),
    "Gmail": gmail(),
}

WORD_ITEM = (
    "<p class=MsoListParagraphCxSp{place} style='text-indent:-18.0pt;mso-list:l0 level{level} lfo1'>"
    "<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>{sign}"
    "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>{text}<o:p></o:p></p>"
)


def word_items(*items):
    last = len(items) - 1
    return "".join(
        WORD_ITEM.format(
            place={0: "First", last: "Last"}.get(at, "Middle"),
            level=level,
            sign=sign,
            text=text,
        )
        for at, (level, sign, text) in enumerate(items)
    )


# What is pasted, and what the server keeps of it.
LISTS = {
    "Word, nested": (
        word_items((1, "·", "a"), (2, "o", "b"), (2, "o", "c"), (1, "·", "d")),
        "<ul><li><p>a</p><ul><li><p>b</p></li><li><p>c</p></li></ul></li><li><p>d</p></li></ul>",
    ),
    "Word, numbered": (
        word_items((1, "1.", "a"), (2, "a)", "b"), (1, "2.", "c")),
        "<ol><li><p>a</p><ol><li><p>b</p></li></ol></li><li><p>c</p></li></ol>",
    ),
    "Google Docs, nested": (
        '<b style="font-weight:normal"><ul><li dir="ltr"><p dir="ltr">a</p></li>'
        '<ol><li dir="ltr"><p>b</p></li></ol></ul></b>',
        "<ul><li><p>a</p><ol><li><p>b</p></li></ol></li></ul>",
    ),
    "typed bullets": (
        "<p>Dit :</p><p>• a</p><p>•&nbsp;<b>b</b></p><p>Fin</p><p>· c</p>",
        "<p>Dit :</p><ul><li><p>a</p></li><li><p><strong>b</strong></p></li></ul><p>Fin</p><ul><li><p>c</p></li></ul>",
    ),
    "typed numbers": (
        "<p>1. a</p><p>2. b</p><p>fin</p><p>o&nbsp; c</p><p>o&nbsp; d</p>",
        "<ol><li><p>a</p></li><li><p>b</p></li></ol><p>fin</p><ul><li><p>c</p></li><li><p>d</p></li></ul>",
    ),
    "lines of a mail": (
        "<div>Bonjour,<br><br>• a<br>• b</div>",
        "<p>Bonjour,</p><ul><li><p>a</p></li><li><p>b</p></li></ul>",
    ),
    "no list": (
        "<p>– Non, dit-il.</p><p>– Si.</p><p>1. Un titre</p><p>o tempora</p><p>- Ah ?</p>",
        "<p>– Non, dit-il.</p><p>– Si.</p><p>1. Un titre</p><p>o tempora</p><p>- Ah ?</p>",
    ),
    "a table": (
        "<table class=MsoTableGrid border=1 style='border:none'><thead><tr><th style='x:y'><p class=MsoNormal>Gare"
        "<o:p></o:p></p></th></tr></thead><tr><td width=100 valign=top><p class=MsoNormal>Ouargla<o:p></o:p></p>"
        "</td></tr></table><p class=MsoNormal>Fin</p>",
        "<table><thead><tr><th><p>Gare</p></th></tr></thead><tbody><tr><td><p>Ouargla</p></td></tr></tbody></table>"
        "<p>Fin</p>",
    ),
}
