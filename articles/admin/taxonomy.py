from django.contrib import admin
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from articles.admin.base import NewsroomModelAdmin
from articles.models import Article, Category, Tag


@admin.register(Category)
class CategoryAdmin(NewsroomModelAdmin):
    add_label = _("New category")
    list_display = ["name", "parent", "position", "description"]
    list_select_related = ["parent"]
    search_fields = ["name_key"]
    autocomplete_fields = ["parent"]
    fields = ["name", "parent", "position", "description"]

    def uses(self, obj: Category) -> list[QuerySet]:
        return [obj.children.all(), Article.objects.in_category(obj).newest_first()]


@admin.register(Tag)
class TagAdmin(NewsroomModelAdmin):
    add_label = _("New tag")
    list_display = ["name"]
    search_fields = ["name_key"]
    fields = ["name"]

    def uses(self, obj: Tag) -> list[QuerySet]:
        return [Article.objects.tagged(obj).newest_first()]
