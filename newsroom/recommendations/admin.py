from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.admin.article import ArticleAdmin
from articles.admin.relations import Relations, RowForm, Rows
from articles.models import Article
from newsroom.recommendations.models import Pick


class PickForm(RowForm):
    def clean_other(self) -> Article:
        other = self.cleaned_data["other"]
        if other == self.instance.article:
            raise forms.ValidationError(_("Choose another story than this one."))
        return other


class PickRows(Rows):
    key = "other"
    kept = ("kind",)
    seen: QuerySet = Article.objects.none()

    def hidden(self, base: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """A first draft that the desk chose is not named to a reporter, and stays chosen when she saves."""
        numbers = [row["other"] for row in base]
        seen = set(self.seen.filter(pk__in=numbers).values_list("pk", flat=True))
        return [row for row in base if row["other"] not in seen]


class PickInline(Relations, admin.TabularInline):
    model = Pick
    form = PickForm
    formset = PickRows
    fk_name = "article"
    extra = 0
    autocomplete_fields = ["other"]
    fields = ["other", "kind", "position"]

    def get_formset(
        self, request: HttpRequest, obj: Article | None = None, **kwargs: Any
    ) -> type[PickRows]:
        seen = Article.objects.seen_by(request.user)
        formset = super().get_formset(request, obj, **kwargs)
        return type("SeenPickRows", (formset,), {"seen": seen})

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        seen = Article.objects.seen_by(request.user)
        return super().get_queryset(request).filter(other__in=seen)


# The story's form is the paper's; what is related to it is this feature's.
ArticleAdmin.inlines = [*ArticleAdmin.inlines, PickInline]
