from typing import Any

from django.contrib import admin
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles import listing
from articles.admin.base import NewsroomModelAdmin
from articles.admin.merging import Mergeable
from articles.models import Article, Category, Tag


@admin.register(Category)
class CategoryAdmin(Mergeable, NewsroomModelAdmin):
    add_label = _("New category")
    list_display = ["name", "parent", "position", "description"]
    list_select_related = ["parent"]
    search_fields = ["name_key"]
    autocomplete_fields = ["parent"]
    fields = ["name", "parent", "position", "description"]

    def get_ordering(self, request: HttpRequest) -> list[Any]:
        """As the menu shows them: each followed by those that it holds."""
        return [
            Coalesce("parent__position", "position"),
            Coalesce("parent__name", "name"),
            F("parent").asc(nulls_first=True),
            "position",
            "name",
        ]

    def save_model(
        self, request: HttpRequest, obj: Category, form: Any, change: bool
    ) -> None:
        super().save_model(request, obj, form, change)
        if change and "parent" in form.changed_data:
            numbers = Article.objects.filed_in([obj.pk]).values_list("pk", flat=True)
            for _done in listing.rebuild(numbers):
                pass

    def uses(self, obj: Category) -> list[QuerySet]:
        return [obj.children.all(), Article.objects.in_category(obj).newest_first()]


@admin.register(Tag)
class TagAdmin(Mergeable, NewsroomModelAdmin):
    add_label = _("New tag")
    list_display = ["name"]
    search_fields = ["name_key"]
    fields = ["name"]

    def uses(self, obj: Tag) -> list[QuerySet]:
        return [Article.objects.tagged(obj).newest_first()]
