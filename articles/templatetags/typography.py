from django import template
from django.utils.html import escape
from django.utils.safestring import SafeData, SafeString, mark_safe

from articles.typography import correct, correct_html

register = template.Library()


@register.filter
def typography(text: str | None, language: str = "fr") -> SafeString:
    """Plain text, escaped once. What is safe already is read as HTML."""
    if not text:
        return SafeString()
    if isinstance(text, SafeData):
        return typography_html(text, language)
    return escape(correct(str(text), language or "fr"))


@register.filter
def typography_html(html: str | None, language: str = "fr") -> SafeString:
    """For HTML that the sanitiser has cleaned, and nothing else: it is not escaped."""
    return mark_safe(correct_html(str(html or ""), language or "fr"))
