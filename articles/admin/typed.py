"""What a form says, as the content of a story; and the form of a content."""

from collections.abc import Callable
from copy import copy
from datetime import datetime
from typing import Any

from django.contrib.admin import ModelAdmin
from django.forms import BaseForm
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest, QueryDict

from articles.admin.relations import Rows
from articles.content import MOMENTS, NUMBERS, Content
from articles.models import Article
from articles.models.revision import FIELDS


def _number(row: Any) -> int | None:
    return row and row.pk


def _moment(at: datetime | None) -> str | None:
    return at and at.isoformat()


def _as_it_is(value: Any) -> Any:
    return value


# How each cleaned field is written in a content.
WRITTEN: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(FIELDS, _as_it_is),
    **dict.fromkeys(NUMBERS, _number),
    **dict.fromkeys(MOMENTS, _moment),
    "other_categories": lambda rows: sorted(row.pk for row in rows),
    "tags": lambda tags: sorted(tag.name for tag in tags),
}


def content_of(
    form: BaseForm, formsets: list[BaseInlineFormSet], base: Content
) -> Content:
    """What is well typed in it, over `base`: a field that is not in the form, or is wrong, stays as it was."""
    typed = form.cleaned_data
    content = base | {
        name: write(typed[name]) for name, write in WRITTEN.items() if name in typed
    }
    for formset in formsets:
        if isinstance(formset, Rows):
            name = formset.prefix
            content[name] = formset.rows(base.get(name, []))
    return content


def content_of_data(
    model_admin: ModelAdmin,
    request: HttpRequest,
    article: Article,
    data: QueryDict,
    base: Content,
) -> Content:
    """Of a form that was never sent: kept as it was being typed, mistakes and all."""
    # Django writes what it validates into the instance.
    article = copy(article)
    form = model_admin.get_form(request, article, change=True)(data, instance=article)
    form.is_valid()
    formsets = [
        formset(data, instance=article, prefix=formset.get_default_prefix())
        for formset, _inline in model_admin.get_formsets_with_inlines(request, article)
    ]
    for formset in formsets:
        formset.is_valid()
    return content_of(form, formsets, base)
