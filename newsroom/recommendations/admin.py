from django.contrib import admin

from articles.admin.article import ArticleAdmin
from newsroom.recommendations.models import Pick


class PickInline(admin.TabularInline):
    model = Pick
    fk_name = "article"
    extra = 0
    autocomplete_fields = ["other"]
    fields = ["other", "kind", "position"]


# The story's form is the paper's; what is related to it is this feature's.
ArticleAdmin.inlines = [*ArticleAdmin.inlines, PickInline]
