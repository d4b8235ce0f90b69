from functools import lru_cache

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeData, SafeString, mark_safe

from articles.typography import correct, correct_html

register = template.Library()
LINE = 400  # characters: a standfirst is remembered, a text is not


@register.filter
def typography(text: str | None, language: str = "fr") -> SafeString:
    """Plain text, escaped once. What is safe already is read as HTML."""
    if not text:
        return SafeString()
    if isinstance(text, SafeData):
        return typography_html(text, language)
    text, language = str(text), language or "fr"
    return (
        _line(text, language) if len(text) <= LINE else escape(correct(text, language))
    )


@register.filter
def plain_typography(text: str | None, language: str = "fr") -> str:
    """Not escaped: for what is encoded otherwise, as in an address."""
    return correct(str(text or ""), language or "fr")


# The same headlines, names and labels stand on page after page; the answer depends on nothing else.
@lru_cache(maxsize=2048)
def _line(text: str, language: str) -> SafeString:
    return escape(correct(text, language))


@register.filter
def typography_html(html: str | None, language: str = "fr") -> SafeString:
    """For HTML that the sanitiser has cleaned, and nothing else: it is not escaped."""
    return mark_safe(correct_html(str(html or ""), language or "fr"))
