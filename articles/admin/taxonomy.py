from typing import Any

from django.contrib import admin
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles import listing
from articles.admin.base import NewsroomModelAdmin
from articles.admin.merging import Mergeable
from articles.http import cache_tag
from articles.models import Article, Category, Tag
from articles.signals import pages_stale


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
            self._move(obj, form.initial["parent"])

    def _move(self, category: Category, former_parent: int | None) -> None:
        """Into the lists of another family. A story published at this second is waited for: it read the former one."""
        stories = Article.objects.filed_in([category.pk]).order_by("pk")
        held = stories.select_for_update(no_key=True).values_list("pk", flat=True)
        listing.rebuild(held)
        families = Category.objects.filter(pk__in=[former_parent, category.parent_id])
        things = [one for family in families for one in (family, cache_tag(family))]
        pages_stale.send(Category, tags=[cache_tag(one) for one in things], at=None)

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
