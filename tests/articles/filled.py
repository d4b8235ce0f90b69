"""The form of an admin page as the browser would send it: what is shown, with some answers changed."""

from html.parser import HTMLParser


class _Form(HTMLParser):
    def __init__(self):
        super().__init__()
        self.values = {}
        self.inside_template = 0
        self.select = self.textarea = self.option = None

    def add(self, name, value):
        if name and not self.inside_template:
            self.values.setdefault(name, []).append(value)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        name = attrs.get("name")
        if tag == "template":
            self.inside_template += 1
        elif tag == "input" and attrs.get("type") in {"checkbox", "radio"}:
            if "checked" in attrs:
                self.add(name, attrs.get("value", "on"))
        elif tag == "input" and attrs.get("type") not in {"submit", "file", "search"}:
            self.add(name, attrs.get("value") or "")
        elif tag == "textarea":
            self.textarea, self.text = name, ""
        elif tag == "select":
            self.select = name
        elif tag == "option" and "selected" in attrs:
            self.add(self.select, attrs.get("value", ""))

    def handle_data(self, data):
        if self.textarea:
            self.text += data

    def handle_endtag(self, tag):
        if tag == "template":
            self.inside_template -= 1
        elif tag == "textarea" and self.textarea:
            self.add(self.textarea, self.text.removeprefix("\n"))
            self.textarea = None


def filled(page, **answers):
    form = _Form()
    form.feed(page.text)
    form.values.pop("csrfmiddlewaretoken", None)
    form.values.pop("q", None)
    return form.values | answers


def story_url(article, *rest):
    return "/".join(["/admin/articles/article", str(article.pk), *rest, ""])


def change(client, article, **answers):
    url = story_url(article, "change")
    return client.post(url, filled(client.get(url), **answers))
