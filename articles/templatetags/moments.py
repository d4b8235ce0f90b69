from datetime import datetime
from typing import Any

from django import template

from articles import moments

register = template.Library()


@register.filter
def expected(moment: Any) -> str:
    """Nothing of what is typed and is no date: the script says it, or the refusal."""
    return moments.expected(moment) if isinstance(moment, datetime) else ""


@register.filter
def said(moment: Any) -> str:
    return moments.said(moment) if isinstance(moment, datetime) else ""
